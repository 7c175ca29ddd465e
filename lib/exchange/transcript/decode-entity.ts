/** A character reference of HTML or XML. */
export const ENTITY = /&(?:#x[0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z]{2,8});/g;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  shy: "\u00ad",
  lrm: "\u200e",
  rlm: "\u200f",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
};

/** The character that a reference stands for; nothing for an unknown name, a control or a number beyond Unicode. */
export const decodeEntity = (reference: string): string | undefined => {
  const name = reference.slice(1, -1);
  if (!name.startsWith("#")) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isCharacter = number > 31 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
  return isCharacter ? String.fromCodePoint(number) : undefined;
};
