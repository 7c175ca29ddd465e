/** A part of something that has so many bytes, both ends included; the whole when none was asked for. */
export type ReadRange =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly first: number; readonly last: number }
  | { readonly kind: "unsatisfiable" };

/**
 * The part that a `Range` header asks for (RFC 9110, section 14). A header that is no range of bytes, or asks for several
 * parts, is as none.
 */
export const readRange = (header: string | null, byteCount: number): ReadRange => {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (from === "" && to === "") return { kind: "whole" };
  const first = from === "" ? Math.max(0, byteCount - Number(to)) : Number(from);
  const last = from === "" || to === "" ? byteCount - 1 : Math.min(Number(to), byteCount - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return { kind: "whole" };
  return first >= byteCount || (from === "" && Number(to) === 0)
    ? { kind: "unsatisfiable" }
    : { kind: "part", first, last };
};
