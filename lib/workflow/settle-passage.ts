import { lockIntervieweesShared } from "../data/interviewee-lock";
import type { PassageSurroundings } from "../data/passage";
import type { WriteTransaction } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { decideAnchor } from "../domain/transcript/decide-anchor";
import type { GraphemeSegmenter } from "../domain/transcript/is-character-edge";
import { indexText } from "../domain/transcript/offset";
import { refusalOfReading } from "../policy/refusal-of-reading";
import type { ProjectScope } from "../server/scope";

/** A passage as it may be stored: its words, where they stand, and whose they are. */
export interface SettledPassage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly intervieweeIds: readonly string[];
  readonly answers: readonly { readonly turnIndex: number; readonly questionIds: readonly string[] }[];
}

const graphemes: GraphemeSegmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

const fieldOf = {
  anchor_mismatch: "exact",
  anchor_empty: "end",
  anchor_out_of_range: "end",
  anchor_splits_character: "start",
};

/**
 * Checks a passage against the stored text and against consent, holding the rows of everybody whose words are inside
 * until the transaction ends. A passage without an interviewee's words is no evidence.
 */
export const settlePassage = async (
  scope: ProjectScope<"coding:create">,
  write: WriteTransaction,
  around: PassageSurroundings,
  passage: { readonly start: number; readonly end: number; readonly exact: string },
): Promise<Result<SettledPassage, Refusal>> => {
  const base = around.turns[0]?.start ?? 0;
  const text = indexText(around.turns.map((turn) => turn.text).join("\n"));
  const decided = decideAnchor(text, { ...passage, start: passage.start - base, end: passage.end - base }, graphemes);
  if (!decided.ok) {
    return refuse({ code: "anchor_mismatch", fields: { [fieldOf[decided.reason]]: decided.reason } });
  }
  const inside = around.turns.filter((turn) => {
    const start = Math.max(turn.start, passage.start) - turn.start;
    const end = Math.min(turn.end, passage.end) - turn.start;
    return start < end && [...turn.text].slice(start, end).join("").trim() !== "";
  });
  const [first] = inside;
  const last = inside.at(-1);
  const intervieweeIds = [...new Set(inside.flatMap((turn) => turn.intervieweeId ?? []))];
  if (!first || !last || intervieweeIds.length === 0) return refuse({ code: "interviewer_only_passage" });
  const people = await lockIntervieweesShared(scope, write, intervieweeIds);
  const refusal = refusalOfReading(
    people.map((person) => ({ ...person, clauses: [] })),
    around.isInterviewer,
    true,
  );
  if (refusal) return refuse(refusal);
  return accept({
    start: passage.start,
    end: passage.end,
    exact: decided.anchor.exact,
    prefix: decided.anchor.prefix,
    suffix: decided.anchor.suffix,
    firstTurn: first.index,
    lastTurn: last.index,
    intervieweeIds,
    answers: inside.map((turn) => ({ turnIndex: turn.index, questionIds: turn.questionIds })),
  });
};
