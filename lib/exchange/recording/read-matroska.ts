import type { RecordingContent } from "../../domain/interview/recording";
import { type ByteSource, viewOf } from "./byte-source";

interface Element {
  readonly id: number;
  readonly from: number;
  /** Null when the writer did not know the length: a live recording. */
  readonly to: number | null;
}

const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const CLUSTER = 0x1f43b675;
const TRACK_ENTRY = 0xae;
const TRACK_TYPE = 0x83;
const TIME_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const DOC_TYPE = 0x4282;
const AUDIO = 2;
/** Sound, subtitles and the buttons of a menu; every other track counts as picture. */
const WITHOUT_PICTURE = new Set([AUDIO, 0x11, 0x12]);
const MOST_ELEMENTS = 200_000;

/** A number whose first byte says how long it is. @returns its value, its length, and whether it means "unknown" */
const readNumber = async (source: ByteSource, at: number, keepsMark: boolean) => {
  const [first] = await source.read(at, 1);
  const length = first ? Math.clz32(first) - 23 : 9;
  if (first === undefined || length > (keepsMark ? 4 : 8)) return null;
  const view = await viewOf(source, at, length);
  if (!view) return null;
  let value = keepsMark ? first : first & (0xff >> length);
  let isUnknown = !keepsMark && value === 0xff >> length;
  for (let place = 1; place < length; place += 1) {
    const byte = view.getUint8(place);
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value, length, isUnknown };
};

const readElement = async (source: ByteSource, at: number, end: number): Promise<Element> => {
  const id = await readNumber(source, at, true);
  const size = id && (await readNumber(source, at + id.length, false));
  if (!id || !size) throw new RangeError("element");
  const from = at + id.length + size.length;
  if (!size.isUnknown && from + size.value > end) throw new RangeError("element");
  return { id: id.value, from, to: size.isUnknown ? null : from + size.value };
};

async function* elementsIn(source: ByteSource, from: number, end: number): AsyncGenerator<Element> {
  let at = from;
  for (let count = 0; at < end; count += 1) {
    if (count > MOST_ELEMENTS) throw new RangeError("elements");
    const element = await readElement(source, at, end);
    yield element;
    if (element.to === null) return;
    at = element.to;
  }
}

const bytesOf = async (source: ByteSource, { from, to }: Element): Promise<DataView> => {
  const view = to === null || to - from > 64 ? null : await viewOf(source, from, to - from);
  if (!view) throw new RangeError("value");
  return view;
};

const unsigned = (view: DataView): number => {
  let value = 0;
  for (let place = 0; place < view.byteLength; place += 1) value = value * 256 + view.getUint8(place);
  return value;
};

const durationIn = async (source: ByteSource, from: number, end: number): Promise<number | null> => {
  let scale = 1_000_000;
  let length: number | null = null;
  for await (const element of elementsIn(source, from, end)) {
    if (element.id === TIME_SCALE) scale = unsigned(await bytesOf(source, element));
    if (element.id !== DURATION) continue;
    const view = await bytesOf(source, element);
    length = view.byteLength === 8 ? view.getFloat64(0) : view.byteLength === 4 ? view.getFloat32(0) : null;
  }
  const milliseconds = length === null ? Number.NaN : Math.round((length * scale) / 1e6);
  return Number.isSafeInteger(milliseconds) && milliseconds > 0 ? milliseconds : null;
};

const tracksIn = async (source: ByteSource, from: number, end: number): Promise<number[]> => {
  const types: number[] = [];
  for await (const entry of elementsIn(source, from, end)) {
    if (entry.id !== TRACK_ENTRY || entry.to === null) continue;
    let type = 0;
    for await (const element of elementsIn(source, entry.from, entry.to))
      if (element.id === TRACK_TYPE) type = unsigned(await bytesOf(source, element));
    types.push(type);
  }
  return types;
};

const readSegment = async (source: ByteSource, from: number, end: number) => {
  const types: number[] = [];
  let durationMs: number | null = null;
  for await (const element of elementsIn(source, from, end)) {
    const { id, to } = element;
    if (id === INFO && to !== null) durationMs = await durationIn(source, element.from, to);
    if (id === TRACKS && to !== null) types.push(...(await tracksIn(source, element.from, to)));
    // A live recording does not say how long its clusters are; its tracks stand before them.
    if (id === CLUSTER && (types.length > 0 || to === null)) break;
  }
  return { types, durationMs };
};

const isWebm = async (source: ByteSource, from: number, end: number): Promise<boolean> => {
  for await (const element of elementsIn(source, from, end)) {
    if (element.id !== DOC_TYPE) continue;
    const view = await bytesOf(source, element);
    return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)).startsWith("webm");
  }
  return false;
};

/**
 * A WebM or Matroska file: what its tracks carry and, where the writer knew, how long it is. A track that is neither sound
 * nor subtitles counts as picture.
 * @returns null when it holds no track of sound or picture, or when its elements do not fit into it
 */
export const readMatroska = async (source: ByteSource): Promise<RecordingContent | null> => {
  try {
    const head = await readElement(source, 0, source.size);
    if (head.to === null) return null;
    const container = (await isWebm(source, head.from, head.to)) ? "webm" : "matroska";
    for await (const element of elementsIn(source, head.to, source.size)) {
      if (element.id !== SEGMENT) continue;
      const { types, durationMs } = await readSegment(source, element.from, element.to ?? source.size);
      if (types.length === 0) return null;
      const hasPicture = types.some((type) => !WITHOUT_PICTURE.has(type));
      if (!hasPicture && !types.includes(AUDIO)) return null;
      return { container, kind: hasPicture ? "videoAndAudio" : "audio", durationMs };
    }
    return null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
