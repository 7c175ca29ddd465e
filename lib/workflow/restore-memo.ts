import { findActorFacts } from "../data/actor-facts";
import { lockIntervieweesShared } from "../data/interviewee-lock";
import { findMemo } from "../data/memo";
import { findMemoGround } from "../data/memo-subject";
import { findMemoWords, writeMemoWords } from "../data/memo-version";
import { eraseMemo, findMemoHolder, keepMemoVersion } from "../data/memo-write";
import { isMemoRemover } from "../policy/is-memo-remover";
import type { RestoreSubject } from "./restored-subject";

/**
 * Gives a memo its earlier words, takes it away or brings it back: what its writer and an owner may do, and of changes
 * whoever reads it. Nothing about somebody who withdrew comes back, and whether it is private stays its author's to say.
 */
export const restoreMemo: RestoreSubject = async (may, write, { id, current, next }) => {
  const scope = may.all;
  const held = await findMemoHolder(scope, write, id);
  if (!held) return "goneSince";
  const ground = await findMemoGround(scope, write, held.subject);
  const people = await lockIntervieweesShared(scope, write, ground.intervieweeIds);
  if (people.some((person) => person.consentState === "withdrawn")) return { code: "consent_withdrawn" };
  const isAuthor = held.authorId === scope.actorId;
  const mayRemove = isMemoRemover(await findActorFacts(scope, write.sql), isAuthor);
  if (current.isDeleted !== next.isDeleted && !mayRemove) return "notAllowed";
  if (current["is_private"] !== next["is_private"] && !isAuthor) return "notAllowed";
  if (!current.isDeleted && !(await findMemo(scope, id, write.sql))) return "goneSince";
  if (next.isDeleted) return (await eraseMemo(scope, write, id, held.version)) ? null : "changedSince";
  const words = await findMemoWords(scope, write, id, Number(next["written"]));
  if (!words) return "erased";
  if (!current.isDeleted) await keepMemoVersion(scope, write, id, held.version);
  await writeMemoWords(scope, write, id, { ...words, isPrivate: next["is_private"] === true });
  // What it is about may be gone, or this reader's no more.
  return (await findMemo(scope, id, write.sql)) ? null : "goneSince";
};
