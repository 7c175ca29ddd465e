import { hash, verify } from "@node-rs/argon2";

/** OWASP's floor for argon2id, the library's default variant: 19 MiB, two passes, one lane (about 15 ms). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of nobody's password: an unknown account costs the same time as a known one (claim S20). */
let decoy: Promise<string> | undefined;

/** argon2id of a password, as typed: never trimmed, never cut, any Unicode (claim S19). */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/**
 * Whether a password matches. Without a stored hash the work is done against a decoy and the answer is no.
 * @param stored hash of the account, or null when there is no such account or it has no password yet
 */
export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  if (stored) return verify(stored, password);
  decoy ??= hashPassword("nobody has this password");
  await verify(await decoy, password);
  return false;
};

/** Whether a hash was made with a lower or other cost than holds now, so that the next sign-in makes it anew (claim S19). */
export const isHashOutdated = (stored: string): boolean =>
  !stored.startsWith(`$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`);
