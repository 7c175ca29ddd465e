import type { RecordingContent } from "../../domain/interview/recording";
import { type ByteSource, nameAt, viewOf } from "./byte-source";

interface Box {
  readonly type: string;
  /** Where the content begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** More boxes than that on one level no recorder writes; a fragment of a second makes two. */
const MOST_BOXES = 200_000;

/** The boxes between two places, one after the other. @throws RangeError when they do not fill the place */
async function* boxesIn(source: ByteSource, from: number, to: number): AsyncGenerator<Box> {
  let at = from;
  for (let count = 0; at < to; count += 1) {
    const head = await viewOf(source, at, 8);
    if (!head || count > MOST_BOXES) throw new RangeError("boxes");
    const short = head.getUint32(0);
    const long = short === 1 ? await viewOf(source, at + 8, 8) : null;
    const size = short === 0 ? to - at : long ? Number(long.getBigUint64(0)) : short;
    const header = short === 1 ? 16 : 8;
    if (size < header || at + size > to) throw new RangeError("boxes");
    yield { type: nameAt(head, 4), from: at + header, to: at + size };
    at += size;
  }
}

/** Seconds of the header of a movie or a track's media, in its own scale; null when it says nothing. */
const durationIn = async (source: ByteSource, { from }: Box): Promise<number | null> => {
  const view = await viewOf(source, from, 20);
  if (!view) return null;
  const isLong = view.getUint8(0) === 1;
  const late = isLong ? await viewOf(source, from + 20, 12) : null;
  const scale = late ? late.getUint32(0) : view.getUint32(12);
  const length = late ? Number(late.getBigUint64(4)) : view.getUint32(16);
  const isUnknown = length === 0 || length === 0xffffffff || scale === 0;
  return isUnknown || length > Number.MAX_SAFE_INTEGER ? null : Math.round((length / scale) * 1000);
};

/** What a track carries: `soun`, `vide` and others; null when it does not say. */
const handlerOf = async (source: ByteSource, track: Box): Promise<string | null> => {
  for await (const media of boxesIn(source, track.from, track.to)) {
    if (media.type !== "mdia") continue;
    for await (const box of boxesIn(source, media.from, media.to)) {
      const view = box.type === "hdlr" ? await viewOf(source, box.from + 8, 4) : null;
      if (view) return nameAt(view, 0);
    }
  }
  return null;
};

/** Tracks that carry no picture: sound, and words or times about it. Everything else counts as one. */
const WITHOUT_PICTURE = new Set(["soun", "text", "sbtl", "subt", "meta", "tmcd", "hint"]);

/**
 * An MP4, M4A, MOV or 3GP file: what its tracks carry, wherever the directory stands. A track that is no known kind of sound
 * or text counts as picture.
 * @returns null when it holds no track of sound or picture, or when its boxes do not fill it
 */
export const readIsoMedia = async (source: ByteSource): Promise<RecordingContent | null> => {
  const handlers: (string | null)[] = [];
  let durationMs: number | null = null;
  try {
    for await (const box of boxesIn(source, 0, source.size)) {
      if (box.type !== "moov") continue;
      for await (const part of boxesIn(source, box.from, box.to)) {
        if (part.type === "cmov") return null;
        if (part.type === "mvhd") durationMs = await durationIn(source, part);
        if (part.type === "trak") handlers.push(await handlerOf(source, part));
      }
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  if (handlers.length === 0) return null;
  const hasPicture = handlers.some((handler) => handler === null || !WITHOUT_PICTURE.has(handler));
  if (!hasPicture && !handlers.includes("soun")) return null;
  return { container: "mp4", kind: hasPicture ? "videoAndAudio" : "audio", durationMs };
};
