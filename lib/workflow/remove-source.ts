import { eraseSource, findSource, holdSource } from "../data/source";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Removes a bibliographic record that no document behind a cell cites. */
export const removeSource = async (
  scope: ProjectScope<"source:change" | "project:read">,
  context: WriteContext,
  target: { readonly sourceId: string; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const { sourceId, expectedVersion } = target;
    const isThere = await holdSource(scope, write, sourceId, "alone");
    const current = isThere ? await findSource(scope, sourceId, write.sql) : null;
    if (!current) return { refusal: { code: "not_found" } };
    if (current.evidenceCount > 0)
      return { refusal: { code: "still_in_use", values: { count: current.evidenceCount } } };
    const before = await holdRevision(scope, write, "source", sourceId);
    if (!(await eraseSource(scope, write, sourceId, expectedVersion)))
      return { refusal: { code: "stale_version", current } };
    const after = await keepRevision(scope, write, "source", sourceId);
    return {
      value: undefined,
      undoable: { label: "source.deleted", changes: [{ kind: "source", id: sourceId, before, after }] },
      events: [
        { kind: "source.deleted", subjectKind: "source", subjectId: sourceId, detail: { version: current.version } },
      ],
    };
  });
