import { type FileHandle, open, rename, rm } from "node:fs/promises";
import type { Bytes, GrowingObject } from "../workflow/vault";

/** Bytes of a file from a place on; fewer at its end. */
export const readAt = async (file: FileHandle, at: number, length: number): Promise<Bytes> => {
  const buffer = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
};

/**
 * A file that grows aside and takes its name when it is whole, so that a crash leaves at most what a sweep removes.
 * @param target where it belongs
 * @param aside where it grows
 */
export const growObject = async (target: string, aside: string): Promise<GrowingObject> => {
  const file = await open(aside, "w+", 0o600);
  let length = 0;
  let isClosed = false;
  let isKept = false;
  const close = async () => {
    if (!isClosed) await file.close();
    isClosed = true;
  };
  return {
    append: async (sealed) => {
      let written = 0;
      while (written < sealed.byteLength) {
        const { bytesWritten } = await file.write(sealed, written, sealed.byteLength - written, length + written);
        written += bytesWritten;
      }
      length += sealed.byteLength;
    },
    read: (at, count) => readAt(file, at, count),
    finish: async () => {
      await file.sync();
      await close();
    },
    keep: async () => {
      if (!isKept) await rename(aside, target);
      isKept = true;
    },
    drop: async () => {
      await close();
      await rm(isKept ? target : aside, { force: true });
    },
  };
};
