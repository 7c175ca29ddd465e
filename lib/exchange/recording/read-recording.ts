import { fileTypeFromBuffer } from "file-type";
import type { RecordingContent, RecordingRefusal } from "../../domain/interview/recording";
import { type ByteSource, nameAt, viewOf } from "./byte-source";
import { readFlac } from "./read-flac";
import { readIsoMedia } from "./read-iso-media";
import { readMatroska } from "./read-matroska";
import { readMpegAudio } from "./read-mpeg-audio";
import { readOgg } from "./read-ogg";
import { readRiff } from "./read-riff";

/** What a file is, or why it is no recording that can be stored; `detail` names the format that was recognised. */
export type RecordingReading =
  | { readonly ok: true; readonly recording: RecordingContent }
  | { readonly ok: false; readonly reason: RecordingRefusal; readonly detail: string };

const HEAD = 4_100;
const MOST_TAGS = 8;

/** Where the content begins behind tags with title and picture, which say nothing about what is recorded. */
const behindTags = async (source: ByteSource): Promise<number> => {
  let at = 0;
  for (let count = 0; count < MOST_TAGS; count += 1) {
    const view = await viewOf(source, at, 10);
    if (!view || nameAt(view, 0, 3) !== "ID3") return at;
    const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + (view.getUint8(place) & 0x7f), 0);
    at += 10 + size + ((view.getUint8(5) & 0x10) !== 0 ? 10 : 0);
  }
  return at;
};

const isoBoxes = /^(?:ftyp|moov|mdat|wide|free|skip|pnot)$/;

const readByHead = async (source: ByteSource, at: number, head: DataView): Promise<RecordingContent | null> => {
  const name = nameAt(head, 0);
  if (name === "fLaC") return readFlac(source, at);
  if (at > 0) return readMpegAudio(source, at);
  if (name === "OggS") return readOgg(source);
  if (/^(?:RIFF|RF64|BW64)$/.test(name)) return readRiff(source);
  if (head.getUint32(0) === 0x1a45dfa3) return readMatroska(source);
  if (isoBoxes.test(nameAt(head, 4))) return readIsoMedia(source);
  return head.getUint16(0) >>> 5 === 0x7ff ? readMpegAudio(source, at) : null;
};

const stored = /^(?:mp3|wav|ogg|oga|opus|spx|ogv|ogm|ogx|flac|mp4|m4a|m4v|m4b|mov|3gp|3g2|webm|mkv|aac)$/;

/**
 * Judges a recording by its content and never by its name: which container it is, whether it holds a picture beside the
 * sound, and how long it is where the container tells (claim C03). What is in doubt counts as picture.
 * `recording_damaged` is a container that is stored here and whose structure is broken or cut off; `recording_unsupported` everything
 * that is recognised as something else, or not at all.
 */
export const readRecording = async (source: ByteSource): Promise<RecordingReading> => {
  if (source.size === 0) return { ok: false, reason: "file_empty", detail: "" };
  const at = await behindTags(source);
  const head = await viewOf(source, at, 12);
  const recording = head && (await readByHead(source, at, head));
  if (recording) return { ok: true, recording };
  const found = await fileTypeFromBuffer(await source.read(at, HEAD)).catch(() => undefined);
  const detail = found?.ext ?? (at > 0 ? "mp3" : "unknown");
  return { ok: false, reason: stored.test(detail) ? "recording_damaged" : "recording_unsupported", detail };
};
