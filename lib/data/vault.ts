import type { ProjectScope, SystemScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** An interviewee's key as stored: encrypted by the master key, useless without it. */
export interface WrappedKey {
  readonly intervieweeId: string;
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
  readonly masterKeyId: string;
}

/** Stores the wrapped key of a new interviewee. The row can be made once and destroyed once, never changed. */
export const insertKey = async (
  scope: ProjectScope<"interviewee:change">,
  write: WriteTransaction,
  key: WrappedKey,
): Promise<void> => {
  await write.sql.$executeRaw`
    SELECT vault.store_key(${scope.projectId}::uuid, ${key.intervieweeId}::uuid, ${key.wrappedKey}, ${key.masterKeyId},
      ${write.context.now}::timestamptz)`;
};

/** The wrapped keys of interviewees; one that was destroyed is missing from the answer. */
export const listKeys = async (
  scope: ProjectScope<never>,
  intervieweeIds: readonly string[],
  reader: Reader = database(),
): Promise<WrappedKey[]> => {
  const found: WrappedKey[] = [];
  for (const intervieweeId of intervieweeIds) {
    const [row] = await reader.$queryRaw<{ wrapped_key: Uint8Array<ArrayBuffer>; master_key_id: string }[]>`
      SELECT * FROM vault.read_key(${scope.projectId}::uuid, ${intervieweeId}::uuid)`;
    if (row) found.push({ intervieweeId, wrappedKey: row.wrapped_key, masterKeyId: row.master_key_id });
  }
  return found;
};

/** Destroys an interviewee's key: every file and signature under it is unreadable from then on, in backups too. */
export const destroyKey = async (
  _scope: ProjectScope<"consent:withdraw"> | ProjectScope<"interviewee:change"> | SystemScope,
  write: WriteTransaction,
  person: { readonly projectId: string; readonly intervieweeId: string },
): Promise<boolean> => {
  const [row] = await write.sql.$queryRaw<{ gone: boolean }[]>`
    SELECT vault.destroy_key(${person.projectId}::uuid, ${person.intervieweeId}::uuid) AS gone`;
  return row?.gone ?? false;
};

/** Stores the sealed name or pseudonym under a consent record. */
export const insertSignature = async (
  scope: ProjectScope<"consent:record">,
  write: WriteTransaction,
  consentRecordId: string,
  cipher: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  await write.sql.$executeRaw`
    SELECT vault.store_signature(${scope.projectId}::uuid, ${consentRecordId}::uuid, ${cipher})`;
};
