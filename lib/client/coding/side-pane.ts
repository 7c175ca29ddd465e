/** What may stand beside the text: another interview, a code's entry, the quotes of a code, an earlier version of the text. */
export const sidePaneKinds = ["interview", "code", "quotes", "version"] as const;

/** One of {@link sidePaneKinds}. */
export type SidePaneKind = (typeof sidePaneKinds)[number];

/** What stands beside the text. Ids and numbers only: the address holds it, and no words. */
export interface SidePane {
  readonly kind: SidePaneKind;
  /** A transcript, a code or the number of a version; null while nothing is chosen. */
  readonly what: string | null;
  /** The coding at which an interview stands open. */
  readonly at: string | null;
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const VERSION = /^[1-9][0-9]{0,5}$/;

/**
 * Reads the pane of an address; null when there is none. What cannot be an id is left aside.
 * @example readSidePane("version:2") // { kind: "version", what: "2", at: null }
 */
export const readSidePane = (text: string | null): SidePane | null => {
  const [name, what = "", at = ""] = text?.split(":") ?? [];
  const kind = sidePaneKinds.find((one) => one === name);
  if (!kind) return null;
  const isWhat = (kind === "version" ? VERSION : ID).test(what);
  return { kind, what: isWhat ? what : null, at: isWhat && kind === "interview" && ID.test(at) ? at : null };
};

/** Writes the pane as the address holds it. */
export const writeSidePane = ({ kind, what, at }: SidePane): string =>
  [kind, ...(what === null ? [] : [what]), ...(what === null || at === null ? [] : [at])].join(":");
