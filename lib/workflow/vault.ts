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

/**
 * A recording that is encrypted segment by segment. Each is bound to its recording, its number and how many there are: one that
 * was moved, swapped or left out cannot be opened, and neither can the ones that stayed when the recording was cut.
 */
export interface SegmentCipher {
  readonly seal: (index: number, plain: Uint8Array) => Bytes;
  /** @throws when the bytes were altered or belong to another place */
  readonly open: (index: number, sealed: Uint8Array) => Bytes;
}

/** Whose keys a recording needs, which row it is, and how many segments it has. */
export interface SegmentPlace {
  readonly projectId: string;
  readonly holders: readonly [WrappedKey, ...WrappedKey[]];
  readonly recordingId: string;
  readonly count: number;
}

/** The keys of recordings; a workflow handles them sealed. */
export interface RecordingVault {
  /** A fresh random key of a recording, sealed under the keys of all holders together. */
  readonly newRecordingKey: (place: SegmentPlace) => Bytes;
  /** @throws when a holder's key is missing, or the sealed key is another recording's */
  readonly segments: (place: SegmentPlace, sealedKey: Uint8Array) => SegmentCipher;
}

/** How many bytes a segment is longer when it is sealed. */
export const sealedExtra = 28;

/** An object that lies in the store, whether a row names it or not. */
export interface StoredObject {
  readonly key: string;
  /** When it was last written, by the clock of the store. */
  readonly writtenAt: Date;
  readonly byteCount: number;
}

/** An object that is being written piece by piece. Nothing lies under its key before it is kept. */
export interface GrowingObject {
  readonly append: (sealed: Bytes) => Promise<void>;
  /** Fewer bytes at the end of what was written. */
  readonly read: (at: number, length: number) => Promise<Bytes>;
  /** Everything is on disk; nothing can be added any more. */
  readonly finish: () => Promise<void>;
  /** Puts it under its key. Doing so twice is doing so once. */
  readonly keep: () => Promise<void>;
  /** Takes it away, kept or not. */
  readonly drop: () => Promise<void>;
}

/** Where encrypted objects lie. A local folder by default; nothing in it can be read without keys of the database. */
export interface FileStore {
  /** Stores an object whole or not at all. */
  readonly put: (key: string, sealed: Bytes) => Promise<void>;
  /** @returns null when there is none */
  readonly get: (key: string) => Promise<Bytes | null>;
  /** A part of an object, shorter at its end. @returns null when there is no such object */
  readonly read: (key: string, at: number, length: number) => Promise<Bytes | null>;
  /** Begins an object that is too large to be held. */
  readonly begin: (key: string) => Promise<GrowingObject>;
  readonly remove: (key: string) => Promise<void>;
  /** Everything that lies under a project, what a crash left half-written included. */
  readonly list: (projectId: string) => Promise<readonly StoredObject[]>;
}
