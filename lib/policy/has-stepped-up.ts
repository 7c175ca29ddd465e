import type { Credential } from "./facts";

/** How long a re-authentication holds: five minutes. */
export const stepUpMinutes = 5;

/**
 * The person proved again within the last five minutes that it is them. A token carries this only if it was made on the
 * command line or after re-authentication. A time that lies in the future proves nothing.
 */
export const hasSteppedUp = (credential: Credential, now: number): boolean => {
  if (credential.kind === "token") return credential.mayStepUp;
  const since = credential.steppedUpAt === null ? Number.NaN : now - credential.steppedUpAt;
  return since >= 0 && since <= stepUpMinutes * 60_000;
};
