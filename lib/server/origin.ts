import { env } from "../env";
import { RefusedRequest } from "./problem";

/**
 * Refuses a write that a browser sends from elsewhere: the `Origin` must be the configured one. A missing or null origin
 * is refused too, and no forwarded host is believed (claim S02). Bearer requests come from no browser and are exempt.
 */
export const refuseForeignOrigin = (headers: Headers): void => {
  if (headers.get("origin") !== env().publicUrl) throw new RefusedRequest({ code: "origin_refused" });
};
