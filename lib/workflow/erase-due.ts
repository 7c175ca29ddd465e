import { listDueErasures, lockDueErasure } from "../data/due-erasure";
import { eraseInterviewee } from "../data/erasure";
import { eraseKeptText } from "../data/idempotency";
import { transact, type WriteContext } from "../data/transaction";
import { destroyKey } from "../data/vault";
import type { IsoDate } from "../domain/shared/iso-date";
import type { SystemScope } from "../server/scope";
import type { FileStore } from "./vault";

/**
 * Carries out every erasure whose stated day has come: the day after which a withdrawal of mode `stop` leaves nothing
 * (claims C07, R29). Each person is one transaction under her row's lock, so that however many workers begin and however
 * they end, she is erased once, with one event and one entry of the erasure ledger; whoever is not done is done next time.
 * Objects of the file store go after the commit: their key is gone by then, and what a crash leaves is swept.
 * @param makeContext one act's time and ids; its time says which day it is (UTC, as the withdrawal counted)
 * @returns how many people were erased by this call
 */
export const eraseDue = async (
  scope: SystemScope,
  makeContext: () => WriteContext,
  files: Pick<FileStore, "remove">,
): Promise<number> => {
  const day = makeContext().now.toISOString().slice(0, 10) as IsoDate;
  let erasedCount = 0;
  for (const due of await listDueErasures(scope, day)) {
    const { projectId, intervieweeId } = due;
    const done = await transact({ projectId, actorId: null }, makeContext(), async (write) => {
      if (!(await lockDueErasure(scope, write, due, day))) return { unchanged: null };
      await eraseKeptText(write, projectId);
      const erased = await eraseInterviewee(scope, write, due);
      await destroyKey(scope, write, due);
      return {
        value: erased.storageKeys,
        events: [
          { kind: "interviewee.erased", subjectKind: "interviewee", subjectId: intervieweeId, detail: erased.counts },
        ],
      };
    });
    if (!done.ok || done.value === null) continue;
    erasedCount += 1;
    await Promise.all(done.value.map((key) => files.remove(key)));
  }
  return erasedCount;
};
