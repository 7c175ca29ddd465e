import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import type { WrappedKey } from "../data/vault";
import { env } from "../env";
import type { Bytes, RecordingVault, SegmentPlace, Vault } from "../workflow/vault";

const NONCE = 12;
const TAG = 16;

const encrypt = (key: Uint8Array, aad: string, plain: Uint8Array): Bytes => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(aad, "utf8"));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, body, cipher.getAuthTag()]));
};

const decrypt = (key: Uint8Array, aad: string, sealed: Uint8Array): Bytes => {
  const nonce = sealed.subarray(0, NONCE);
  const body = sealed.subarray(NONCE, sealed.length - TAG);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce)
    .setAAD(Buffer.from(aad, "utf8"))
    .setAuthTag(sealed.subarray(sealed.length - TAG));
  return new Uint8Array(Buffer.concat([decipher.update(body), decipher.final()]));
};

const keyPlace = (projectId: string, intervieweeId: string) => `key:${projectId}:${intervieweeId}`;

const masterKeyId = () => createHash("sha256").update(env().masterKey).digest("hex").slice(0, 16);

/** One key out of the keys of all holders, so that each is needed. Order does not matter. */
const combine = (projectId: string, holders: readonly WrappedKey[]): Uint8Array => {
  const sorted = [...holders].sort((a, b) => (a.intervieweeId < b.intervieweeId ? -1 : 1));
  const keys = sorted.map((holder) =>
    decrypt(env().masterKey, keyPlace(projectId, holder.intervieweeId), holder.wrappedKey),
  );
  return new Uint8Array(hkdfSync("sha256", Buffer.concat(keys), "tercet", "object", 32));
};

/** The keys of this instance: AES-256-GCM, a random nonce each, the row as additional data (claim S38). */
export const vault: Vault = {
  newKey: (projectId, intervieweeId) => ({
    intervieweeId,
    wrappedKey: encrypt(env().masterKey, keyPlace(projectId, intervieweeId), randomBytes(32)),
    masterKeyId: masterKeyId(),
  }),
  seal: (projectId, holders, place, plain) => encrypt(combine(projectId, holders), `${projectId}:${place}`, plain),
  open: (projectId, holders, place, sealed) => decrypt(combine(projectId, holders), `${projectId}:${place}`, sealed),
};

const recordingPlace = ({ projectId, recordingId }: SegmentPlace) => `${projectId}:recording:${recordingId}`;

/**
 * The keys of recordings: one each, random, sealed under the keys of everybody who speaks. A segment's additional data names
 * its recording, its number and their number (claim S38).
 */
export const recordingVault: RecordingVault = {
  newRecordingKey: (place) =>
    encrypt(combine(place.projectId, place.holders), `${recordingPlace(place)}:key`, randomBytes(32)),
  segments: (place, sealedKey) => {
    const key = decrypt(combine(place.projectId, place.holders), `${recordingPlace(place)}:key`, sealedKey);
    const at = (index: number) => `${recordingPlace(place)}:${index}/${place.count}`;
    return {
      seal: (index, plain) => encrypt(key, at(index), plain),
      open: (index, sealed) => decrypt(key, at(index), sealed),
    };
  },
};
