import * as z from "zod";
import {
  accountView,
  keymap,
  outboxKeyQuery,
  outboxKeyView,
  passwordChangeInput,
  sessionPage,
  steppedUpView,
  stepUpInput,
  tokenCreatedView,
  tokenInput,
  tokenPage,
} from "../account";
import { contract } from "../contract";
import { shortListQuery } from "../page";
import { id } from "../primitive";

/** `GET /account`: who asks, and where they have a place. */
export const getAccountContract = contract({
  method: "GET",
  path: "/account",
  access: { account: true },
  summary: "Says who asks and in which projects they have a place.",
  output: accountView,
});

/** `POST /account/step-up`: the password again, for acts that ask for it. */
export const stepUpContract = contract({
  method: "POST",
  path: "/account/step-up",
  access: { account: true },
  summary: "Confirms by password that it is you; holds for five minutes in this session.",
  body: stepUpInput,
  output: steppedUpView,
});

/** `PUT /account/password`: every other session of the account ends. */
export const changePasswordContract = contract({
  method: "PUT",
  path: "/account/password",
  access: { account: true },
  summary: "Changes your password and ends every other session of yours.",
  body: passwordChangeInput,
  status: 204,
});

/** `PUT /account/keymap`: keys changed or switched off. */
export const changeKeymapContract = contract({
  method: "PUT",
  path: "/account/keymap",
  access: { account: true },
  summary: "Keeps the keys that you have changed or switched off.",
  body: keymap,
  output: keymap,
});

/** `POST /account/sign-out`: the session that asks ends on the server. */
export const signOutContract = contract({
  method: "POST",
  path: "/account/sign-out",
  access: { account: true },
  summary: "Ends the session that asks.",
  status: 204,
});

/** `GET /account/sessions`: the signed-in browsers of the account. */
export const listSessionsContract = contract({
  method: "GET",
  path: "/account/sessions",
  access: { account: true },
  summary: "Lists the browsers that are signed in to your account.",
  query: shortListQuery,
  output: sessionPage,
});

/** `DELETE /account/sessions`: all but the one that asks. */
export const endOtherSessionsContract = contract({
  method: "DELETE",
  path: "/account/sessions",
  access: { account: true },
  summary: "Ends every other session of yours.",
  status: 204,
});

/** `DELETE /account/sessions/{sessionId}`: one of them, at once. */
export const endSessionContract = contract({
  method: "DELETE",
  path: "/account/sessions/{sessionId}",
  access: { account: true },
  summary: "Ends one session of yours.",
  params: z.strictObject({ sessionId: id }),
  status: 204,
});

/** `GET /account/outbox-key`: for browsers alone, as long as the session has not ended. */
export const getOutboxKeyContract = contract({
  method: "GET",
  path: "/account/outbox-key",
  access: { account: true },
  summary:
    "Answers the key under which this browser keeps unsent work; there is none any more when the session has ended.",
  query: outboxKeyQuery,
  output: outboxKeyView,
});

/** `GET /account/tokens`: the tokens for scripts, without their secrets. */
export const listTokensContract = contract({
  method: "GET",
  path: "/account/tokens",
  access: { account: true },
  summary: "Lists your tokens for scripts.",
  query: shortListQuery,
  output: tokenPage,
});

/** `POST /account/tokens`: after re-authentication; the secret is answered this once. */
export const createTokenContract = contract({
  method: "POST",
  path: "/account/tokens",
  access: { account: true },
  summary: "Makes a token for scripts; asks for step-up. Its secret is shown this once.",
  body: tokenInput,
  output: tokenCreatedView,
  status: 201,
});

/** `DELETE /account/tokens/{tokenId}`: refused from the next request on. */
export const revokeTokenContract = contract({
  method: "DELETE",
  path: "/account/tokens/{tokenId}",
  access: { account: true },
  summary: "Revokes a token.",
  params: z.strictObject({ tokenId: id }),
  status: 204,
});
