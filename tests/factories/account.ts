import { database } from "../../lib/data/database";
import { hashPassword } from "../../lib/server/password";
import { encodeSessionCookie, sessionCookieName } from "../../lib/server/session-cookie";
import { signIn } from "../../lib/server/sign-in";
import { buildPerson, type Person } from "./app";

/** A person who can sign in. */
export interface PersonWithPassword extends Person {
  readonly email: string;
  readonly password: string;
}

/** An account with a password that nobody would guess, and an open session. */
export const buildPersonWithPassword = async (name = "Person"): Promise<PersonWithPassword> => {
  const person = await buildPerson(name);
  const password = "korrekte Pferdebatterie 🐎 Heftklammer";
  const { email } = await database().user.update({
    where: { id: person.userId },
    data: { passwordHash: await hashPassword(password), claimedAt: new Date() },
    select: { email: true },
  });
  return { ...person, email, password };
};

/** One more browser of a person, signed in with the password. */
export const buildBrowser = async (person: PersonWithPassword, userAgent = "another browser"): Promise<Person> => {
  const opened = await signIn({ email: person.email, password: person.password }, { userAgent, address: "192.0.2.9" });
  if (!opened.ok) throw new Error(opened.reason.code);
  return { userId: person.userId, cookie: `${sessionCookieName()}=${await encodeSessionCookie(opened.value)}` };
};

/** Moves the last re-authentication of a person's sessions into the past. */
export const forgetStepUp = async (person: Person): Promise<void> => {
  await database().authSession.updateMany({
    where: { userId: person.userId },
    data: { steppedUpAt: new Date(Date.now() - 6 * 60_000) },
  });
};
