import { ensureOwner } from "../workflow/ensure-owner";
import { writeContext } from "./edge";
import { makeLink } from "./one-time-link";
import { RefusedRequest } from "./problem";
import { SystemScope } from "./scope";

/**
 * Prepares an installation for its first person: the owner's account exists, and while nobody has claimed it each start
 * makes a fresh one-time link, so that a link in an old terminal is worth nothing (decision 19).
 * @returns address of the link, or null when the installation has an owner
 * @throws {RefusedRequest} when the database refuses the write
 */
export const prepareFirstRun = async (): Promise<string | null> => {
  const owner = await ensureOwner(SystemScope.mint("first run"), writeContext("system", null));
  if (!owner.ok) throw new RefusedRequest(owner.reason);
  if (!owner.value.isUnclaimed) return null;
  const link = await makeLink(owner.value.userId, "ownerClaim");
  if (!link.ok) throw new RefusedRequest(link.reason);
  return link.value;
};
