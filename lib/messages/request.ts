import { getRequestConfig } from "next-intl/server";
import { english } from "./english";

/**
 * The language of a request. There is one so far, and no language in the address: a link means the same to everyone.
 * Times are UTC on the server and in the browser, so that both render the same text; a screen that shows local time says so.
 */
export default getRequestConfig(() => ({ locale: "en", timeZone: "UTC", messages: english }));
