import * as z from "zod";
import { projectRoles } from "../domain/account/role";
import { pageOf } from "./page";
import { id, instant, lineOfText } from "./primitive";

/** An e-mail address as typed; the account is found by its lower-case form. */
export const email = z.string().trim().max(254).pipe(z.email());

/** A new password: 8 to 1,024 characters of any script, never trimmed or changed. */
export const newPassword = z
  .string()
  .refine((value) => [...value].length >= 8, { error: "Has fewer than 8 characters." })
  .refine((value) => [...value].length <= 1024, { error: "Has more than 1,024 characters." });

/** A password to check: any text, so that an old rule never locks anybody out. */
const password = z.string().min(1).max(8192);

/** Signing in. */
export const signInInput = z.strictObject({ email, password }).meta({ id: "SignInInput" });
/** See {@link signInInput}. */
export type SignInInput = z.infer<typeof signInInput>;

/** Re-authentication before an act that asks for it; it holds for five minutes. */
export const stepUpInput = z.strictObject({ password }).meta({ id: "StepUpInput" });
/** See {@link stepUpInput}. */
export type StepUpInput = z.infer<typeof stepUpInput>;

/** Answer of `POST /account/step-up`. */
export const steppedUpView = z.strictObject({ steppedUpUntil: instant }).meta({ id: "SteppedUpView" });

/** The secret of a one-time link, as it stands in the address. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{20,128}$/);

/** Claiming the instance with the one-time owner link. */
export const setupClaimInput = z
  .strictObject({ token: linkToken, email, name: lineOfText(120), password: newPassword })
  .meta({ id: "SetupClaimInput" });
/** See {@link setupClaimInput}. */
export type SetupClaimInput = z.infer<typeof setupClaimInput>;

/** What a one-time link leads to, before it is used. */
export const linkView = z
  .strictObject({
    purpose: z.enum(["ownerClaim", "passwordSet"]),
    /** Null for the owner link: whoever claims the installation gives the address. */
    email: email.nullable(),
    name: z.string(),
    expiresAt: instant,
  })
  .meta({ id: "LinkView" });
/** See {@link linkView}. */
export type LinkView = z.infer<typeof linkView>;

/** Setting a password with a one-time link. */
export const passwordSetInput = z
  .strictObject({ token: linkToken, password: newPassword })
  .meta({ id: "PasswordSetInput" });
/** See {@link passwordSetInput}. */
export type PasswordSetInput = z.infer<typeof passwordSetInput>;

/** Changing one's own password; every other session ends. */
export const passwordChangeInput = z
  .strictObject({ currentPassword: password, newPassword })
  .meta({ id: "PasswordChangeInput" });
/** See {@link passwordChangeInput}. */
export type PasswordChangeInput = z.infer<typeof passwordChangeInput>;

/**
 * The keys that an account has changed: by the name of the act, the keys that do it now, none to switch it off. `singleKeys`
 * says whether keys without Ctrl or ⌘ act at all.
 */
export const keymap = z
  .strictObject({
    singleKeys: z.boolean(),
    keys: z
      .record(
        z.string().regex(/^[a-zA-Z]{1,40}$/),
        z.array(z.string().regex(/^[\x21-\x7e]{1,40}(?: [\x21-\x7e]{1,40})?$/)).max(4),
      )
      .refine((value) => Object.keys(value).length <= 200, { error: "Names more acts than there are." }),
  })
  .meta({ id: "Keymap" });
/** See {@link keymap}. */
export type Keymap = z.infer<typeof keymap>;

/** The account of the person who asks. */
export const accountView = z
  .strictObject({
    id,
    email: z.string(),
    name: z.string(),
    isInstanceAdmin: z.boolean(),
    keymap,
    /** Until when re-authentication holds; null without one. */
    steppedUpUntil: instant.nullable(),
    projects: z.array(
      z.strictObject({ id, name: z.string(), isSample: z.boolean(), roles: z.array(z.enum(projectRoles)) }),
    ),
  })
  .meta({ id: "AccountView" });
/** See {@link accountView}. */
export type AccountView = z.infer<typeof accountView>;

/** One signed-in browser of the person who asks. */
export const sessionView = z
  .strictObject({
    id,
    userAgent: z.string(),
    createdAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
    isCurrent: z.boolean(),
  })
  .meta({ id: "SessionView" });
/** See {@link sessionView}. */
export type SessionView = z.infer<typeof sessionView>;

/** Answer of `GET /account/sessions`. */
export const sessionPage = pageOf(sessionView).meta({ id: "SessionPage" });

/** Query of `GET /account/outbox-key`: an earlier session of yours, whose unsent work a closed tab has left; without it the present one. */
export const outboxKeyQuery = z.strictObject({ of: z.exactOptional(id) });

/** The key under which a browser encrypts work that is not sent yet. It can be had again as long as the session has not ended. */
export const outboxKeyView = z
  .strictObject({ sessionId: id, key: z.base64().meta({ description: "256 bits for AES-GCM, base64." }) })
  .meta({ id: "OutboxKeyView" });
/** See {@link outboxKeyView}. */
export type OutboxKeyView = z.infer<typeof outboxKeyView>;

/** A new token for scripts. Made after re-authentication it may carry acts that ask for it, outside classes K, R and O. */
export const tokenInput = z
  .strictObject({
    name: lineOfText(120),
    projectId: id.nullable().default(null),
    expiresAt: instant.nullable().default(null),
  })
  .meta({ id: "TokenInput" });
/** See {@link tokenInput}. */
export type TokenInput = z.infer<typeof tokenInput>;

/** A token without its secret. */
export const tokenView = z
  .strictObject({
    id,
    name: z.string(),
    projectId: id.nullable(),
    mayStepUp: z.boolean(),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
    expiresAt: instant.nullable(),
  })
  .meta({ id: "TokenView" });
/** See {@link tokenView}. */
export type TokenView = z.infer<typeof tokenView>;

/** Answer of `GET /account/tokens`. */
export const tokenPage = pageOf(tokenView).meta({ id: "TokenPage" });

/** A token as made: the secret is shown this once. */
export const tokenCreatedView = tokenView
  .extend({ secret: z.string().startsWith("tct_") })
  .meta({ id: "TokenCreatedView" });
/** See {@link tokenCreatedView}. */
export type TokenCreatedView = z.infer<typeof tokenCreatedView>;
