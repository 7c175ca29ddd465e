import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { env } from "../env";
import type { FileStore, StoredObject } from "../workflow/vault";
import { growObject, readAt } from "./grow-object";

/** What a write leaves that was cut off before it was whole. */
const PART = ".part";

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

const isKey = (text: string): boolean => /^[0-9a-f-]{36}\/[0-9a-f-]{36}(?:\.part)?$/.test(text);

const pathOf = (key: string): string => {
  if (!isKey(key)) throw new Error("not a key of the file store");
  return join(resolve(env().dataDir), "files", key);
};

/** Encrypted objects in a folder of the data directory, readable by the server's user alone. */
export const fileStore: FileStore = {
  put: async (key, sealed) => {
    const target = pathOf(key);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    // Written aside, forced to disk and renamed: whole or not at all.
    const aside = `${target}${PART}`;
    const file = await open(aside, "w", 0o600);
    try {
      await file.writeFile(sealed);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, target);
  },
  get: async (key) => {
    try {
      return new Uint8Array(await readFile(pathOf(key)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  read: async (key, at, length) => {
    try {
      const file = await open(pathOf(key), "r");
      try {
        return await readAt(file, at, length);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  begin: async (key) => {
    const target = pathOf(key);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    return growObject(target, `${target}${PART}`);
  },
  remove: async (key) => {
    await rm(pathOf(key), { force: true });
  },
  list: async (projectId) => {
    const folder = join(resolve(env().dataDir), "files", projectId);
    const found: StoredObject[] = [];
    for (const name of await readdir(folder).catch((error) => (isMissing(error) ? [] : Promise.reject(error)))) {
      const key = `${projectId}/${name}`;
      if (!isKey(key)) continue;
      try {
        const { mtime, size } = await stat(join(folder, name));
        found.push({ key, writtenAt: mtime, byteCount: size });
      } catch (error) {
        // Removed while it was listed.
        if (!isMissing(error)) throw error;
      }
    }
    return found;
  },
};
