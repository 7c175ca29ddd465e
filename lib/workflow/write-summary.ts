import { lockIntervieweesShared } from "../data/interviewee-lock";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { findSummary, findSummaryRow, hasCode, putSummary, readsSpeaker, type SummaryCell } from "../data/summary";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SummaryInput, SummaryView } from "../schema/summary";
import type { ProjectScope } from "../server/scope";

/**
 * Writes what an interviewee says of a factor. Only of somebody whose words the writer may read; her row is held, so that
 * a summary that races with her withdrawal loses. Words that are there already are replaced only by whoever saw them
 * (`stale_version` with both otherwise). Saying the same again changes nothing.
 * @param change.expectedVersion the version that is replaced; null: the cell was empty
 */
export const writeSummary = async (
  scope: ProjectScope<"memo:write" | "transcript:read" | "project:read">,
  context: WriteContext,
  change: { readonly cell: SummaryCell; readonly expectedVersion: number | null; readonly input: SummaryInput },
): Promise<Result<SummaryView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { cell, expectedVersion } = change;
    const { intervieweeId, codeId } = cell;
    const text = change.input.text.trim();
    const [person] = await lockIntervieweesShared(scope, write, [intervieweeId]);
    if (person?.consentState === "withdrawn") return { refusal: { code: "consent_withdrawn" } };
    if (!(await readsSpeaker(scope, intervieweeId, write.sql)) || !(await hasCode(scope, codeId, write.sql)))
      return { refusal: { code: "not_found" } };
    const rowId = await findSummaryRow(scope, write, cell);
    const seen = await findSummary(scope, cell, write.sql);
    if (!seen && expectedVersion !== null) return { refusal: { code: "not_found" } };
    if (seen && seen.version !== expectedVersion) return { refusal: { code: "stale_version", current: seen } };
    if (seen?.text === text) return { unchanged: seen };
    const before = rowId === null ? 0 : await holdRevision(scope, write, "summary", rowId);
    const id = await putSummary(scope, write, { ...cell, id: rowId, text });
    const after = await keepRevision(scope, write, "summary", id);
    const value = await findSummary(scope, cell, write.sql);
    if (!value) throw new Error("the summary is not there after it was written");
    return {
      value,
      undoable: { label: "summary.written", changes: [{ kind: "summary", id, before, after }] },
      events: [
        {
          kind: "summary.written",
          subjectKind: "summary",
          subjectId: id,
          detail: { intervieweeId, codeId, version: value.version },
        },
      ],
    };
  });
