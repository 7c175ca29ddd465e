/** Bytes that are read where they are needed: a recording is never held as a whole. */
export interface ByteSource {
  readonly size: number;
  /** At most `length` bytes from `at` on; fewer at the end, none behind it. */
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
}

/** A part of a source as a view of numbers; null when the source ends before it. */
export const viewOf = async (source: ByteSource, at: number, length: number): Promise<DataView | null> => {
  if (at < 0 || at + length > source.size) return null;
  const bytes = await source.read(at, length);
  return bytes.byteLength < length ? null : new DataView(bytes.buffer, bytes.byteOffset, length);
};

/** Characters of one byte each at a place of a view, as the names of boxes and chunks are written. */
export const nameAt = (view: DataView, at: number, length = 4): string =>
  String.fromCharCode(...Array.from({ length }, (_, place) => view.getUint8(at + place)));
