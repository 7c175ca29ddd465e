import { getStoredCoding } from "../data/coding";
import { updateCoding } from "../data/coding-write";
import { findPassageSurroundings } from "../data/passage";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodingView } from "../schema/coding";
import type { RepairInput } from "../schema/transcript-version";
import type { ProjectScope } from "../server/scope";
import { holdOwnCoding } from "./hold-own-coding";
import { rederivePrompted } from "./rederive-prompted";
import { refuseStalePassage } from "./refuse-stale-passage";
import { refuseTaken } from "./refuse-taken";
import { refuseUnreadable } from "./refuse-unreadable";
import { settlePassage } from "./settle-passage";

/**
 * Puts a coding that lost its words in a correction on a passage of the current text. Only the person who made the coding says
 * where it stands: nobody changes somebody else's coding (trust, section 2). It can be undone, and then waits again.
 */
export const repairCoding = async (
  scope: ProjectScope<"coding:create" | "transcript:read" | "project:read">,
  context: WriteContext,
  change: { readonly codingId: string; readonly expectedVersion: number; readonly passage: RepairInput },
): Promise<Result<CodingView, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const held = await holdOwnCoding(scope, write, change);
        if (!held.ok) return { refusal: held.reason };
        const { id, version, state, transcriptId } = held.value;
        if (state.isDeleted) return { refusal: { code: "not_found" } };
        const { passage } = change;
        const around = await findPassageSurroundings(scope, write, { transcriptId, ...passage });
        if (!around) return { refusal: await refuseUnreadable(scope, transcriptId, write.sql) };
        if (around.version !== around.currentVersion)
          return { refusal: await refuseStalePassage(scope, write, around, passage) };
        const settled = await settlePassage(scope, write, around, passage);
        if (!settled.ok) return { refusal: settled.reason };
        const { start, end, firstTurn, lastTurn, intervieweeIds } = settled.value;
        const next = { ...state, start, end, firstTurn, lastTurn, intervieweeIds };
        const words = { ...settled.value, versionId: around.versionId };
        if (!(await updateCoding(scope, write, { id, expectedVersion: version }, next, words, null)))
          return { refusal: { code: "stale_version" } };
        await rederivePrompted(scope, write, around.versionId);
        return {
          value: await getStoredCoding(scope, id, write.sql),
          events: [
            {
              kind: "coding.repaired",
              subjectKind: "coding",
              subjectId: id,
              detail: { codeId: state.codeId, transcriptVersion: around.version, version: version + 1 },
            },
          ],
          undoable: {
            label: "coding.repaired",
            changes: [{ kind: "coding", id, before: version, after: version + 1 }],
          },
        };
      }),
    "name_taken",
    "codeId",
  );
