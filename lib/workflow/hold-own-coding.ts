import { findCoding } from "../data/coding";
import { type HeldRow, listCreditedIds, lockCoding } from "../data/coding-held";
import { lockIntervieweesShared } from "../data/interviewee-lock";
import type { WriteTransaction } from "../data/transaction";
import { findTranscriptStanding } from "../data/transcript-standing";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { refusalOfReading } from "../policy/refusal-of-reading";
import type { ProjectScope } from "../server/scope";

/**
 * Holds a coding for a change by the person who made it: first everybody whose words are inside, then the coding, so that
 * a withdrawal in the same moment wins. Somebody else's coding and a foreign one are both `not_found`; a later version
 * is answered with the coding as it is now.
 */
export const holdOwnCoding = async (
  scope: ProjectScope<"coding:create" | "transcript:read">,
  write: WriteTransaction,
  target: { readonly codingId: string; readonly expectedVersion: number | null },
): Promise<Result<HeldRow, Refusal>> => {
  // People before codings, in every write: a withdrawal takes them in the same order, so neither waits in a circle.
  const people = await lockIntervieweesShared(scope, write, await listCreditedIds(scope, write, target.codingId));
  const held = await lockCoding(scope, write, target.codingId);
  if (!held || held.coderId !== scope.actorId) return refuse({ code: "not_found" });
  const standing = await findTranscriptStanding(scope, held.transcriptId, write.sql);
  if (!standing) return refuse({ code: "not_found" });
  const clauses = new Map(standing.people.map((person) => [person.id, person.clauses]));
  const refusal = refusalOfReading(
    people.map((person) => ({ ...person, clauses: clauses.get(person.id) ?? [] })),
    standing.isInterviewer,
    standing.transcriptState === "released",
  );
  if (refusal) return refuse(refusal);
  if (target.expectedVersion !== null && held.version !== target.expectedVersion) {
    const current = await findCoding(scope, held.id, write.sql);
    return current ? refuse({ code: "stale_version", current }) : refuse({ code: "not_found" });
  }
  return accept(held);
};
