import { getAccount } from "../data/account";
import { findLink, type LinkFound } from "../data/one-time-link";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { env } from "../env";
import type { LinkView, PasswordSetInput, SetupClaimInput } from "../schema/account";
import { claimInstance } from "../workflow/claim-instance";
import { createLink } from "../workflow/create-link";
import { setPassword } from "../workflow/set-password";
import { acceptPassword } from "./accept-password";
import { newId, now, writeContext } from "./edge";
import { linkAddressLimit, takePlace, tooMany } from "./rate-limit";
import { AccountScope, SystemScope } from "./scope";
import { hashSecret, newSecret } from "./secret";
import { openSession, type SignInPlace } from "./sign-in";

type Purpose = LinkView["purpose"];

/** A link that sets a password holds for three days; the owner link for seven, or until the next start. */
const LIFETIME_MS = { passwordSet: 3 * 24 * 60 * 60_000, ownerClaim: 7 * 24 * 60 * 60_000 } as const;

const pathOf = { passwordSet: "/reset", ownerClaim: "/setup" } as const;

/**
 * Makes a one-time link of an account. Its address begins with the configured origin, whatever host a request named
 * (claim S03); earlier unused links of the same kind stop working.
 */
export const makeLink = async (userId: string, purpose: Purpose): Promise<Result<string, Refusal>> => {
  const secret = newSecret();
  const made = await createLink(SystemScope.mint("one-time link"), writeContext("system", null), {
    userId,
    purpose,
    secretHash: hashSecret(secret),
    expiresAt: new Date(now().getTime() + LIFETIME_MS[purpose]),
  });
  return made.ok ? accept(`${env().publicUrl}${pathOf[purpose]}?token=${secret}`) : made;
};

const openLink = async (token: string, purpose: Purpose): Promise<Result<LinkFound, Refusal>> => {
  const link = await findLink(SystemScope.mint("one-time link"), hashSecret(token));
  if (link?.purpose !== purpose) return refuse({ code: "not_found" });
  return link.usedAt || link.expiresAt <= now() ? refuse({ code: "link_expired" }) : accept(link);
};

/**
 * What a link leads to; looking does not use it, so that a preview in a mail program does no harm.
 * Used, replaced and late links are `link_expired`; one that never existed is `not_found`.
 */
export const loadLink = async (token: string, purpose: Purpose): Promise<Result<LinkView, Refusal>> => {
  const link = await openLink(token, purpose);
  if (!link.ok) return link;
  const { email, name, expiresAt } = link.value;
  return accept({ purpose, email: email === "" ? null : email, name, expiresAt: expiresAt.toISOString() });
};

const settleLink = async (
  input: { readonly token: string; readonly password: string },
  purpose: Purpose,
  place: SignInPlace,
): Promise<Result<{ readonly link: LinkFound; readonly passwordHash: string }, Refusal>> => {
  const seconds = await takePlace(linkAddressLimit, place.address);
  if (seconds !== null) return refuse(tooMany(seconds, "password"));
  // The link comes first: without one nobody makes this server hash a password.
  const link = await openLink(input.token, purpose);
  if (!link.ok) return link;
  const accepted = await acceptPassword(input.password);
  return accepted.ok ? accept({ link: link.value, passwordHash: accepted.value }) : accepted;
};

/** A session that has just begun, and the sample study of its account, if there is one. */
export interface Entered {
  readonly secret: string;
  readonly sampleProjectId: string | null;
}

const enter = async (userId: string, place: SignInPlace): Promise<Result<Entered, Refusal>> => {
  const opened = await openSession(userId, place.userAgent);
  if (!opened.ok) return opened;
  const { projects } = await getAccount(AccountScope.mint(userId, false), now());
  return accept({ secret: opened.value, sampleProjectId: projects.find((project) => project.isSample)?.id ?? null });
};

/** The holder of the owner link becomes owner and administrator, and is signed in. */
export const claimByLink = async (input: SetupClaimInput, place: SignInPlace): Promise<Result<Entered, Refusal>> => {
  const settled = await settleLink(input, "ownerClaim", place);
  if (!settled.ok) return settled;
  const { link, passwordHash } = settled.value;
  const { email, name } = input;
  const context = writeContext("user", newId());
  const claimed = await claimInstance(SystemScope.mint("one-time link"), context, link, { email, name, passwordHash });
  return claimed.ok ? enter(claimed.value.userId, place) : claimed;
};

/** The holder of a password link sets the password, every open session of the account ends, and a new one begins. */
export const setPasswordByLink = async (
  input: PasswordSetInput,
  place: SignInPlace,
): Promise<Result<Entered, Refusal>> => {
  const settled = await settleLink(input, "passwordSet", place);
  if (!settled.ok) return settled;
  const { link, passwordHash } = settled.value;
  const context = writeContext("user", newId());
  const set = await setPassword(SystemScope.mint("one-time link"), context, link, passwordHash);
  return set.ok ? enter(set.value.userId, place) : set;
};
