import { holdSource } from "../data/source";
import { countAnchored, eraseSourceText, findSourceText } from "../data/source-text";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";

/** Takes the text of a source out for good, unless documents behind cells are anchored in it. It cannot be undone. */
export const removeSourceText = async (
  scope: ProjectScope<"source:change" | "project:read">,
  context: WriteContext,
  target: { readonly sourceId: string; readonly expectedVersion: number },
): Promise<Result<undefined, Refusal>> =>
  transact(scope, context, async (write) => {
    const { sourceId, expectedVersion } = target;
    if (!(await holdSource(scope, write, sourceId, "alone"))) return { refusal: { code: "not_found" } };
    const current = await findSourceText(scope, sourceId, write.sql);
    if (!current) return { refusal: { code: "not_found" } };
    const count = await countAnchored(scope, write, current.id);
    if (count > 0) return { refusal: { code: "still_in_use", values: { count } } };
    if (!(await eraseSourceText(scope, write, current.id, expectedVersion))) {
      const { text: _words, ...facts } = current;
      return { refusal: { code: "stale_version", current: facts } };
    }
    return {
      value: undefined,
      events: [
        {
          kind: "source.textRemoved",
          subjectKind: "source",
          subjectId: sourceId,
          detail: { sha256: current.sha256 },
        },
      ],
    };
  });
