import type { RecordingContent } from "../../domain/interview/recording";
import { type ByteSource, nameAt, viewOf } from "./byte-source";

const IS_FIRST = 0x02;
const HEADER = 27;

/** How the first packet of a stream of sound begins, and where it says how many samples a second has. */
const sounds: readonly { readonly head: string; readonly rateOf: (packet: DataView) => number }[] = [
  { head: "OpusHead", rateOf: () => 48_000 },
  { head: "\x01vorbis", rateOf: (packet) => (packet.byteLength >= 16 ? packet.getUint32(12, true) : 0) },
  { head: "Speex   ", rateOf: (packet) => (packet.byteLength >= 40 ? packet.getUint32(36, true) : 0) },
  { head: "\x7fFLAC", rateOf: (packet) => (packet.byteLength >= 30 ? packet.getUint32(26) >>> 12 : 0) },
];
/** A stream that only says what the others are. */
const SKELETON = "fishead\0";

interface Stream {
  readonly isSound: boolean;
  readonly rate: number;
  samples: number;
}

const beginStream = (packet: DataView): Stream | null => {
  const head = nameAt(packet, 0, Math.min(8, packet.byteLength));
  if (head === SKELETON) return null;
  const sound = sounds.find((one) => head.startsWith(one.head));
  return { isSound: sound !== undefined, rate: sound?.rateOf(packet) ?? 0, samples: 0 };
};

/**
 * An Ogg file (Opus, Vorbis, Speex, FLAC; Theora and others are picture). Every page is looked at, because another stream can
 * begin behind the first; a stream that is no known sound counts as picture.
 * @returns null when its pages do not follow each other to the end
 */
export const readOgg = async (source: ByteSource): Promise<RecordingContent | null> => {
  const streams = new Map<number, Stream | null>();
  const all: Stream[] = [];
  for (let at = 0; at < source.size; ) {
    const page = await viewOf(source, at, HEADER);
    if (!page || nameAt(page, 0) !== "OggS") return null;
    const laces = await viewOf(source, at + HEADER, page.getUint8(26));
    if (!laces) return null;
    let length = 0;
    for (let place = 0; place < laces.byteLength; place += 1) length += laces.getUint8(place);
    const body = at + HEADER + laces.byteLength;
    if (body + length > source.size) return null;
    const serial = page.getUint32(14, true);
    if ((page.getUint8(5) & IS_FIRST) !== 0) {
      const packet = await viewOf(source, body, Math.min(length, 64));
      const begun = packet && beginStream(packet);
      streams.set(serial, begun);
      if (begun) all.push(begun);
    }
    const stream = streams.get(serial);
    const samples = page.getBigUint64(6, true);
    if (stream && samples < 2n ** 53n) stream.samples = Math.max(stream.samples, Number(samples));
    at = body + length;
  }
  if (all.length === 0) return null;
  const lengths = all.map(({ rate, samples }) => (rate > 0 ? (samples / rate) * 1000 : 0));
  const durationMs = Math.round(Math.max(...lengths));
  const hasPicture = all.some(({ isSound }) => !isSound);
  return {
    container: "ogg",
    kind: hasPicture ? "videoAndAudio" : "audio",
    durationMs: durationMs > 0 ? durationMs : null,
  };
};
