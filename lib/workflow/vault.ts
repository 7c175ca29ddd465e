import type { WrappedKey } from "../data/vault";

/** Bytes as a workflow hands them around. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What a workflow may do with keys, without ever seeing one. Given by the request edge, which holds the master key.
 * `place` names the row that the ciphertext belongs to: moved to another row it cannot be opened (claim S38).
 */
export interface Vault {
  /** A fresh random key for an interviewee, wrapped by the master key. */
  readonly newKey: (projectId: string, intervieweeId: string) => WrappedKey;
  /** AES-256-GCM under the keys of all holders together: destroying any of them makes it unreadable. */
  readonly seal: (
    projectId: string,
    holders: readonly [WrappedKey, ...WrappedKey[]],
    place: string,
    plain: Bytes,
  ) => Bytes;
  /** @throws when a key is missing, the bytes were altered or belong to another row */
  readonly open: (
    projectId: string,
    holders: readonly [WrappedKey, ...WrappedKey[]],
    place: string,
    sealed: Bytes,
  ) => Bytes;
}

/** An object that lies in the store, whether a row names it or not. */
export interface StoredObject {
  readonly key: string;
  /** When it was last written, by the clock of the store. */
  readonly writtenAt: Date;
}

/** Where encrypted objects lie. A local folder by default; nothing in it can be read without keys of the database. */
export interface FileStore {
  /** Stores an object whole or not at all. */
  readonly put: (key: string, sealed: Bytes) => Promise<void>;
  /** @returns null when there is none */
  readonly get: (key: string) => Promise<Bytes | null>;
  readonly remove: (key: string) => Promise<void>;
  /** Everything that lies under a project, what a crash left half-written included. */
  readonly list: (projectId: string) => Promise<readonly StoredObject[]>;
}
