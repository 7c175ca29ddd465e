import { findSource, updateSource } from "../data/source";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SourcePatch, SourceView } from "../schema/source";
import type { ProjectScope } from "../server/scope";
import { refuseAuthors } from "./refuse-authors";

/** Changes a bibliographic record as its reader saw it; author links that are hidden from the reader stay. */
export const changeSource = async (
  scope: ProjectScope<"source:change" | "project:read">,
  context: WriteContext,
  change: { readonly sourceId: string; readonly expectedVersion: number; readonly patch: SourcePatch },
): Promise<Result<SourceView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { sourceId, expectedVersion, patch } = change;
    const refusal = await refuseAuthors(scope, write, patch.authorIntervieweeIds ?? []);
    if (refusal) return { refusal };
    const before = await holdRevision(scope, write, "source", sourceId);
    const isChanged = await updateSource(scope, write, sourceId, expectedVersion, patch);
    const current = await findSource(scope, sourceId, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    if (!isChanged) return { refusal: { code: "stale_version", current } };
    const after = await keepRevision(scope, write, "source", sourceId);
    return {
      undoable: { label: "source.changed", changes: [{ kind: "source", id: sourceId, before, after }] },
      value: current,
      events: [
        {
          kind: "source.changed",
          subjectKind: "source",
          subjectId: sourceId,
          detail: { fields: Object.keys(patch), version: current.version },
        },
      ],
    };
  });
