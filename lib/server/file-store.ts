import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { env } from "../env";
import type { FileStore } from "../workflow/vault";

const pathOf = (key: string): string => {
  if (!/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(key)) throw new Error("not a key of the file store");
  return join(resolve(env().dataDir), "files", key);
};

/** Encrypted objects in a folder of the data directory, readable by the server's user alone. */
export const fileStore: FileStore = {
  put: async (key, sealed) => {
    const target = pathOf(key);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    // Written aside, forced to disk and renamed: whole or not at all.
    const aside = `${target}.part`;
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
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    }
  },
  remove: async (key) => {
    await rm(pathOf(key), { force: true });
  },
};
