import type { Authentication } from "../data/authentication";
import type { Permission } from "../domain/account/permission";
import { recordToBeChecked } from "../policy/facts";
import { permits } from "../policy/permits";
import { actorFacts } from "./mint-scope";

/**
 * Whether the caller proved again who they are, as far as this act asks for it. For acts that need it only sometimes
 * (another key holder); a route that always needs it states so in its access.
 */
export const hasSteppedUp = (caller: Authentication, permission: Permission): boolean =>
  permits(permission, { actor: actorFacts(caller), record: recordToBeChecked });
