/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name that is safe in a header and on every system (claim S16): small letters, digits and single hyphens, at most
 * 60 characters of the title. Control characters, quotes, separators, writing direction marks and length are gone.
 * @example safeFileName("One alliance, four requests", ["factor-table", "2024-05-03"], "docx")
 * // "one-alliance-four-requests-factor-table-2024-05-03.docx"
 */
export const safeFileName = (title: string, parts: readonly string[], extension: string): string => {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  const start = slug === "" || reserved.test(slug) ? "project" : slug;
  return `${[start, ...parts].join("-")}.${extension}`;
};
