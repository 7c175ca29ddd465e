import { holdSource } from "../data/source";
import { findSourceText, insertSourceText, type StoredDocument } from "../data/source-text";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SourceTextStoredView } from "../schema/source-text";
import type { ProjectScope } from "../server/scope";

/**
 * Stores the text of a source, class T: the whole team reads it, and nothing in it counts as an interviewee. Field notes that
 * name people belong to the team only after their names are replaced; the screen says so. Refused when the source has a text.
 */
export const addSourceText = async (
  scope: ProjectScope<"source:change" | "project:read">,
  context: WriteContext,
  sourceId: string,
  document: StoredDocument,
): Promise<Result<SourceTextStoredView, Refusal>> =>
  transact(scope, context, async (write) => {
    if (!(await holdSource(scope, write, sourceId, "alone"))) return { refusal: { code: "not_found" } };
    if (await findSourceText(scope, sourceId, write.sql)) return { refusal: { code: "document_exists" } };
    await insertSourceText(scope, write, sourceId, document);
    const stored = await findSourceText(scope, sourceId, write.sql);
    if (!stored) throw new Error("the text is not there after it was stored");
    const { text: _words, ...value } = stored;
    return {
      value,
      events: [
        {
          kind: "source.textAdded",
          subjectKind: "source",
          subjectId: sourceId,
          detail: { format: value.format, sha256: value.sha256, codePoints: value.codePointCount },
        },
      ],
    };
  });
