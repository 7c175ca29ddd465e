import type { signOutContract } from "../schema/contract/account";
import { type ApiRoute, callApi } from "./api";

const route: ApiRoute<typeof signOutContract> = { method: "POST", path: "/account/sign-out" };

/** Ends the session on the server and leaves for the sign-in page with a fresh document, so that nothing stays in memory. */
export const signOut = async (): Promise<void> => {
  await callApi(route, {});
  window.location.assign("/sign-in");
};
