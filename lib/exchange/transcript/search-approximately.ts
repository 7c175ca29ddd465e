import search from "approx-string-match";
import type { ApproximateSearch } from "../../domain/transcript/propose-repairs";

/** Approximate search by bit vectors (Myers 1999), as the library `approx-string-match` does it. */
export const searchApproximately: ApproximateSearch = (text, pattern, maxErrors) => search(text, pattern, maxErrors);
