import type { RecordingContent } from "../../domain/interview/recording";
import { type ByteSource, nameAt, viewOf } from "./byte-source";

const rates = [44_100, 48_000, 32_000];
const bitrates: Readonly<Record<"first" | "second", readonly number[]>> = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  second: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};

interface Frame {
  readonly length: number;
  readonly samples: number;
  readonly rate: number;
  /** Where the table of a variable bit rate begins. */
  readonly table: number;
}

/** A frame of layer III; null when there is none. */
const frameAt = async (source: ByteSource, at: number): Promise<Frame | null> => {
  const view = await viewOf(source, at, 4);
  if (!view || view.getUint16(0) >>> 5 !== 0x7ff) return null;
  const version = (view.getUint8(1) >>> 3) & 3;
  const layer = (view.getUint8(1) >>> 1) & 3;
  const rate = (rates[(view.getUint8(2) >>> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const bitrate = bitrates[version === 3 ? "first" : "second"][view.getUint8(2) >>> 4] ?? 0;
  if (version === 1 || layer !== 1 || rate === 0 || bitrate === 0) return null;
  const samples = version === 3 ? 1152 : 576;
  const padding = (view.getUint8(2) >>> 1) & 1;
  const isMono = view.getUint8(3) >>> 6 === 3;
  const side = version === 3 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  return {
    length: Math.floor(((samples / 8) * bitrate * 1000) / rate) + padding,
    samples,
    rate,
    table: at + 4 + side,
  };
};

/** Frames of which the table at the beginning tells, in milliseconds; null without a table. */
const durationOf = async (source: ByteSource, at: number, frame: Frame): Promise<number | null> => {
  const table = await viewOf(source, frame.table, 12);
  const other = await viewOf(source, at + 36, 18);
  let count = 0;
  if (table && /^(?:Xing|Info)$/.test(nameAt(table, 0)) && (table.getUint32(4) & 1) !== 0) count = table.getUint32(8);
  else if (other && nameAt(other, 0) === "VBRI") count = other.getUint32(14);
  return count > 0 ? Math.round((count * frame.samples * 1000) / frame.rate) : null;
};

const isAdts = async (source: ByteSource, at: number): Promise<number | null> => {
  const view = await viewOf(source, at, 7);
  if (!view || (view.getUint16(0) & 0xfff6) !== 0xfff0) return null;
  const length = ((view.getUint8(3) & 3) << 11) | (view.getUint8(4) << 3) | (view.getUint8(5) >>> 5);
  return length < 7 ? null : length;
};

/** Some programs leave a gap between the tag and the sound. */
const GAP = 65_536;

/**
 * MP3 or a bare AAC stream: two frames must follow each other, because the mark of one is found in any noise. A length only
 * where the file tells it; none is guessed from the bit rate.
 * @param at where the sound begins, behind a tag
 */
export const readMpegAudio = async (source: ByteSource, at: number): Promise<RecordingContent | null> => {
  const window = await source.read(at, GAP);
  for (let gap = 0; gap + 1 < window.byteLength; gap += 1) {
    if (window[gap] !== 0xff || ((window[gap + 1] ?? 0) & 0xe0) !== 0xe0) continue;
    const here = at + gap;
    const frame = await frameAt(source, here);
    if (frame && (here + frame.length === source.size || (await frameAt(source, here + frame.length)))) {
      return { container: "mp3", kind: "audio", durationMs: await durationOf(source, here, frame) };
    }
    const length = await isAdts(source, here);
    if (length !== null && (here + length === source.size || (await isAdts(source, here + length)) !== null))
      return { container: "aac", kind: "audio", durationMs: null };
  }
  return null;
};
