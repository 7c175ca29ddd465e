import { lockIntervieweesShared } from "../data/interviewee-lock";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ExportFile } from "../schema/export";
import type { ProjectScope } from "../server/scope";

/** A file that is about to leave, with the people whose numbers, names or dates are in it. */
export interface LeavingTable {
  readonly file: ExportFile;
  /** Content hash of the factor table; null where there is none. */
  readonly hash: string | null;
  /** With the identity that the file shows; null where it shows nobody by name. */
  readonly people: readonly {
    readonly id: string;
    readonly identity: string | null;
    /** The file holds her words. */
    readonly isQuoted?: boolean;
  }[];
}

/**
 * Lets a table leave: writes down that it left, and whose numbers are in it, so that a later withdrawal can name the file.
 * Holds the interviewees' rows while it does; if one withdrew or chose to be confidential since the file was written, or no longer
 * allows quotation of the words in it, it does not leave (`consent_withdrawn`), and the caller writes it again from what is true now.
 */
export const exportTable = (
  scope: ProjectScope<"export:tables">,
  context: WriteContext,
  leaving: LeavingTable,
): Promise<Result<{ readonly intervieweeCount: number }, Refusal>> =>
  transact(scope, context, async (write) => {
    const { file, hash, people } = leaving;
    const rows = await lockIntervieweesShared(
      scope,
      write,
      people.map(({ id }) => id),
    );
    const held = new Map(rows.map((row) => [row.id, row]));
    const isStillTrue = people.every(({ id, identity, isQuoted }) => {
      const row = held.get(id);
      if (!row?.analysis || (isQuoted && !row.quotation)) return false;
      if (identity !== null) return row.consentState === "active" && row.identity === identity;
      return row.consentState === "active" || row.withdrawalMode === "countsOnly";
    });
    if (!isStillTrue) return { refusal: { code: "consent_withdrawn" } };
    return {
      value: { intervieweeCount: people.length },
      events: [
        {
          kind: "table.exported",
          subjectKind: "project",
          subjectId: scope.projectId,
          detail: {
            file: `${file.what}.${file.format}`,
            what: file.what,
            format: file.format,
            hash,
            intervieweeIds: people.map(({ id }) => id),
          },
        },
      ],
    };
  });
