import { holdCodebook, listCodes, updateCode } from "../data/codebook";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { UndoableChange } from "../domain/audit/undoable-step";
import { isBelow } from "../domain/codebook/is-below";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { CodePlacesInput, CodeView } from "../schema/codebook";
import type { Page } from "../schema/page";
import type { ProjectScope } from "../server/scope";
import { rederivePrompted } from "./rederive-prompted";
import { refuseTaken } from "./refuse-taken";

/**
 * Moves codes in the tree as one step: the one that was moved and those that make room for it. All of them or none; a code
 * that a colleague changed since stops it, and none ends below itself.
 */
export const moveCodes = async (
  scope: ProjectScope<"codebook:change" | "project:read">,
  context: WriteContext,
  input: CodePlacesInput,
): Promise<Result<Page<CodeView>, Refusal>> =>
  refuseTaken(
    () =>
      transact(scope, context, async (write) => {
        const tree = await holdCodebook(scope, write);
        const parentOf = new Map(tree.parentOf);
        const changes: UndoableChange[] = [];
        const events: AuditEvent[] = [];
        for (const [at, { codeId, version, ...place }] of input.places.entries()) {
          if (!parentOf.has(codeId) || (place.parentId && !parentOf.has(place.parentId)))
            return {
              refusal: { code: "not_found", fields: { [`places.${at}.codeId`]: "Is no code of this project." } },
            };
          if (place.parentId && isBelow(parentOf, place.parentId, codeId))
            return { refusal: { code: "code_cycle", fields: { [`places.${at}.parentId`]: "Stands below the code." } } };
          if (place.parentId !== undefined) parentOf.set(codeId, place.parentId);
          const before = await holdRevision(scope, write, "code", codeId);
          if (!(await updateCode(scope, write, codeId, version, place))) {
            const current = (await listCodes(scope, write.sql)).find((code) => code.id === codeId);
            return { refusal: { code: "stale_version", current } };
          }
          changes.push({ kind: "code", id: codeId, before, after: await keepRevision(scope, write, "code", codeId) });
          events.push({
            kind: "code.changed",
            subjectKind: "code",
            subjectId: codeId,
            detail: { fields: Object.keys(place), version: version + 1, codebookVersion: tree.version },
          });
        }
        await rederivePrompted(scope, write, null);
        const value = { items: await listCodes(scope, write.sql), nextCursor: null };
        const [first, ...others] = events;
        if (!first) return { unchanged: value };
        return { value, events: [first, ...others], undoable: { label: "code.moved", changes } };
      }),
    "name_taken",
    "places",
  );
