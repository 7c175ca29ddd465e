import type { Permission } from "../../lib/domain/account/permission";
import { permissions } from "../../lib/domain/account/permission";
import type { Refusal } from "../../lib/domain/shared/refusal";
import type { Result } from "../../lib/domain/shared/result";
import { newId, writeContext } from "../../lib/server/edge";
import { ProjectScope } from "../../lib/server/scope";
import { vault } from "../../lib/server/vault";
import type { UndoScopes } from "../../lib/workflow/undo-scopes";
import type { Person } from "./app";

/** A project and the person in whose name a factory works in it. */
export interface Place {
  readonly projectId: string;
  readonly owner: Person;
}

/** A scope with every permission, for factories: what a workflow asks of the record it still asks. */
export const scopeOf = (place: Place): ProjectScope<Permission> => {
  const [first, ...others] = permissions;
  return ProjectScope.mint<Permission>(place.projectId, place.owner.userId, first, ...others);
};

/** The same scope for everything that undo may have to do. */
export const undoScopesOf = (place: Place): UndoScopes => {
  const all = scopeOf(place);
  return {
    newKey: vault.newKey,
    all,
    coding: all,
    "case:change": all,
    "codebook:change": all,
    "source:change": all,
    "evidence:link": all,
    "override:set": all,
    "interview:change": all,
    "interviewee:change": all,
    "protocol:change": all,
  };
};

/** A write of a factory: now, by a person in a browser. */
export const contextOf = () => writeContext("user", newId());

/** The value of a write that must succeed. @throws with the refusal's code and fields */
export const must = <Value>(result: Result<Value, Refusal>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
};

let last = 0;

/** A number that no other row of this test file has. */
export const nextNumber = (): number => {
  last += 1;
  return last;
};
