import { updateCoding } from "../data/coding-write";
import type { Outcome, WriteTransaction } from "../data/transaction";
import type { ProjectScope } from "../server/scope";
import { holdOwnCoding } from "./hold-own-coding";

/** Removes one's own coding in an open transaction. It stays as a tombstone so that the removal can be undone. */
export const removeCodingWithin = async (
  scope: ProjectScope<"coding:create" | "transcript:read">,
  write: WriteTransaction,
  target: { readonly codingId: string; readonly expectedVersion: number },
): Promise<Outcome<string>> => {
  const held = await holdOwnCoding(scope, write, target);
  if (!held.ok) return { refusal: held.reason };
  const { id, version, state } = held.value;
  if (state.isDeleted) return { refusal: { code: "not_found" } };
  const coding = { id, expectedVersion: version };
  if (!(await updateCoding(scope, write, coding, { ...state, isDeleted: true }, null, null))) {
    return { refusal: { code: "stale_version" } };
  }
  return {
    value: id,
    events: [
      {
        kind: "coding.deleted",
        subjectKind: "coding",
        subjectId: id,
        detail: { codeId: state.codeId, version: version + 1 },
      },
    ],
    undoable: { label: "coding.deleted", changes: [{ kind: "coding", id, before: version, after: version + 1 }] },
  };
};
