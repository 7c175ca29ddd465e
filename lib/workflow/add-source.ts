import { findSource, insertSource } from "../data/source";
import { keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SourceInput, SourceView } from "../schema/source";
import type { ProjectScope } from "../server/scope";
import { refuseAuthors } from "./refuse-authors";

/** Adds a bibliographic record. Interviewees who wrote it make it no second source beside their interviews. */
export const addSource = async (
  scope: ProjectScope<"source:change" | "project:read">,
  context: WriteContext,
  input: SourceInput,
): Promise<Result<SourceView, Refusal>> =>
  transact(scope, context, async (write) => {
    const refusal = await refuseAuthors(scope, write, input.authorIntervieweeIds);
    if (refusal) return { refusal };
    const sourceId = await insertSource(scope, write, input);
    const value = await findSource(scope, sourceId, write.sql);
    if (!value) throw new Error("the source is not there after it was added");
    const after = await keepRevision(scope, write, "source", sourceId);
    return {
      value,
      undoable: { label: "source.created", changes: [{ kind: "source", id: sourceId, before: 0, after }] },
      events: [
        {
          kind: "source.created",
          subjectKind: "source",
          subjectId: sourceId,
          detail: {},
        },
      ],
    };
  });
