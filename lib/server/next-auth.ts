import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "../env";
import { signInInput } from "../schema/account";
import { SESSION_LIFETIME_MS, sessionCookieName, sessionCookieOptions } from "./session-cookie";
import { signIn, signInPlaceOf, signOutBySecret } from "./sign-in";

/**
 * next-auth does the provider handshake and the cookie, nothing else: the cookie carries the opaque secret of our own
 * session row, which every request looks up (lib/server/authenticate).
 */
export const nextAuthOptions = (): AuthOptions => ({
  secret: env().authSecret,
  session: { strategy: "jwt", maxAge: SESSION_LIFETIME_MS / 1000 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: async (credentials, request) => {
        const input = signInInput.safeParse({ email: credentials?.email, password: credentials?.password });
        if (!input.success) return null;
        const opened = await signIn(input.data, signInPlaceOf(new Headers(request.headers ?? {})));
        return opened.ok ? { id: opened.value } : null;
      },
    }),
  ],
  events: {
    // Its own sign-out page ends our session row too, not the cookie alone.
    signOut: async ({ token }) => {
      if (typeof token?.sid === "string") await signOutBySecret(token.sid);
    },
  },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    // What `GET /api/auth/session` may say: nothing. Pages and routes ask the session row.
    session: ({ session }) => ({ expires: session.expires }),
  },
});
