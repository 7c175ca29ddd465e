import type { Messages } from "../messages/english";

/** Where a key acts. `everywhere` is the whole application; the others only while their screen or list has the focus. */
export type ShortcutScope = keyof Messages["shell"]["scopes"];

type ShortcutLabel = keyof Messages["shell"]["shortcuts"];

/** One act with the keys that do it. */
export interface Shortcut {
  readonly id: string;
  readonly scope: ShortcutScope;
  /** Name of the act in the catalogue, `shell.shortcuts`. */
  readonly label: ShortcutLabel;
  /**
   * In the notation of tinykeys: `$mod` is Ctrl or ⌘, a blank divides keys that follow each other.
   * Digits and brackets are positions (`Digit1`, `BracketRight`), so that AZERTY and Cyrillic layouts have them; letters are letters.
   */
  readonly keys: readonly string[];
  /** How the keys are printed when the list would be long ("1–9"). */
  readonly shown?: string;
}

const everywhere = [
  { id: "palette", scope: "everywhere", label: "palette", keys: ["$mod+k"] },
  { id: "help", scope: "everywhere", label: "help", keys: ["Shift+?"], shown: "?" },
  { id: "undo", scope: "everywhere", label: "undo", keys: ["$mod+z"] },
  { id: "redo", scope: "everywhere", label: "redo", keys: ["$mod+Shift+z"] },
  { id: "escape", scope: "everywhere", label: "escape", keys: ["Escape"], shown: "Esc" },
  { id: "goOverview", scope: "everywhere", label: "goOverview", keys: ["g o"] },
  { id: "goInterviews", scope: "everywhere", label: "goInterviews", keys: ["g i"] },
  { id: "goCodebook", scope: "everywhere", label: "goCodebook", keys: ["g c"] },
  { id: "goQuotes", scope: "everywhere", label: "goQuotes", keys: ["g q"] },
  { id: "goFactors", scope: "everywhere", label: "goFactors", keys: ["g f"] },
  { id: "goMemos", scope: "everywhere", label: "goMemos", keys: ["g m"] },
] as const satisfies readonly Shortcut[];

const lists = [
  { id: "listMove", scope: "lists", label: "listMove", keys: ["ArrowDown", "ArrowUp", "j", "k"], shown: "↑↓" },
  { id: "listOpen", scope: "lists", label: "listOpen", keys: ["Enter"], shown: "Enter" },
  { id: "listNew", scope: "lists", label: "listNew", keys: ["n"] },
  { id: "listSelect", scope: "lists", label: "listSelect", keys: ["x"] },
  { id: "listCopy", scope: "lists", label: "listCopy", keys: ["y"] },
] as const satisfies readonly Shortcut[];

const coding = [
  { id: "codePresent", scope: "coding", label: "codePresent", keys: ["(Digit[1-9])"], shown: "1–9" },
  { id: "codeAbsent", scope: "coding", label: "codeAbsent", keys: ["Shift+(Digit[1-9])"], shown: "Shift+1–9" },
  { id: "codePick", scope: "coding", label: "codePick", keys: ["c", "Enter"], shown: "c" },
  { id: "codeRepeat", scope: "coding", label: "codeRepeat", keys: ["."] },
  { id: "codeNew", scope: "coding", label: "codeNew", keys: ["n"] },
  { id: "codeInVivo", scope: "coding", label: "codeInVivo", keys: ["v"] },
  { id: "brush", scope: "coding", label: "brush", keys: ["b"] },
  { id: "adjustEdges", scope: "coding", label: "adjustEdges", keys: ["a"] },
  { id: "caseToggle", scope: "coding", label: "caseToggle", keys: ["k (Digit[0-9]|a)"], shown: "k 1–9" },
  { id: "stance", scope: "coding", label: "stance", keys: ["s (p|a|u|r|i)"], shown: "s p/a/u/r/i" },
  { id: "moveTurn", scope: "coding", label: "moveTurn", keys: ["ArrowUp", "ArrowDown"], shown: "↑↓" },
  { id: "moveSentence", scope: "coding", label: "moveSentence", keys: ["ArrowLeft", "ArrowRight"], shown: "←→" },
  {
    id: "extendSelection",
    scope: "coding",
    label: "extendSelection",
    keys: ["Shift+(Arrow(Up|Down|Left|Right))"],
    shown: "Shift+→",
  },
  { id: "codingNext", scope: "coding", label: "codingNext", keys: ["BracketRight"], shown: "]" },
  { id: "codingPrevious", scope: "coding", label: "codingPrevious", keys: ["BracketLeft"], shown: "[" },
  { id: "uncodedNext", scope: "coding", label: "uncodedNext", keys: ["Shift+BracketRight"], shown: "}" },
  { id: "uncodedPrevious", scope: "coding", label: "uncodedPrevious", keys: ["Shift+BracketLeft"], shown: "{" },
  { id: "codingOfCode", scope: "coding", label: "codingOfCode", keys: ["g (Digit[1-9])"], shown: "g 1–9" },
  { id: "focusCoding", scope: "coding", label: "focusCoding", keys: ["o"] },
  { id: "removeCoding", scope: "coding", label: "removeCoding", keys: ["Delete", "d"], shown: "d" },
  { id: "toTable", scope: "coding", label: "toTable", keys: ["t"] },
  { id: "sidePane", scope: "coding", label: "sidePane", keys: ["p"] },
  { id: "readingMode", scope: "coding", label: "readingMode", keys: ["r"] },
  { id: "markCoded", scope: "coding", label: "markCoded", keys: ["$mod+Shift+Enter"] },
  { id: "find", scope: "coding", label: "find", keys: ["/", "q"] },
  { id: "prepare", scope: "coding", label: "prepare", keys: ["e"] },
] as const satisfies readonly Shortcut[];

const prepare = [
  { id: "saveVersion", scope: "prepare", label: "saveVersion", keys: ["$mod+s"] },
  { id: "replaceWords", scope: "prepare", label: "replaceWords", keys: ["$mod+Shift+h"] },
  { id: "turnDetails", scope: "prepare", label: "turnDetails", keys: ["$mod+j"] },
] as const satisfies readonly Shortcut[];

/** They act on the coding screen and where a transcript is prepared, so they are none of the keys there. */
const recording = [
  { id: "playPause", scope: "recording", label: "playPause", keys: ["l", "$mod+Shift+l"] },
  { id: "playBack", scope: "recording", label: "playBack", keys: ["j", "$mod+Shift+Comma"] },
  { id: "playHere", scope: "recording", label: "playHere", keys: ["Shift+l", "$mod+Shift+Period"] },
] as const satisfies readonly Shortcut[];

const codebook = [
  { id: "moveCode", scope: "codebook", label: "moveCode", keys: ["$mod+Shift+d"] },
] as const satisfies readonly Shortcut[];

const factors = [
  { id: "cellMove", scope: "factors", label: "cellMove", keys: ["(Arrow(Up|Down|Left|Right))"], shown: "↑↓←→" },
  { id: "cellOpen", scope: "factors", label: "cellOpen", keys: ["Enter"], shown: "Enter" },
  { id: "cellYes", scope: "factors", label: "cellYes", keys: ["y"] },
  { id: "cellNo", scope: "factors", label: "cellNo", keys: ["n"] },
  { id: "cellUnknown", scope: "factors", label: "cellUnknown", keys: ["u"] },
  { id: "thresholdDown", scope: "factors", label: "thresholdDown", keys: ["BracketLeft"], shown: "[" },
  { id: "thresholdUp", scope: "factors", label: "thresholdUp", keys: ["BracketRight"], shown: "]" },
] as const satisfies readonly Shortcut[];

const consent = [
  { id: "recordConsent", scope: "consent", label: "recordConsent", keys: ["r"] },
  { id: "withdrawConsent", scope: "consent", label: "withdrawConsent", keys: ["w"] },
] as const satisfies readonly Shortcut[];

/**
 * Every key of the application, once: the handlers, the help dialog and the manual read this list.
 * A key stands here when it works; the screens that are still to come add theirs with their issue.
 */
export const shortcuts = [
  ...everywhere,
  ...lists,
  ...coding,
  ...prepare,
  ...recording,
  ...codebook,
  ...factors,
  ...consent,
] as const;

/** The name of an act that has a key. */
export type ShortcutId = (typeof shortcuts)[number]["id"];

/** The shortcut of that name. */
export const findShortcut = (id: ShortcutId): Shortcut => {
  const found = shortcuts.find((shortcut) => shortcut.id === id);
  if (!found) throw new Error(`No shortcut is called ${id}`);
  return found;
};

/**
 * Keys as they are printed on the keyboard in front of the reader.
 * @example printKeys("$mod+k", false) // "Ctrl+K"
 */
export const printKeys = (keys: string, isApple: boolean): string =>
  keys
    .split(" ")
    .map((chord) =>
      chord
        .replace("$mod", isApple ? "⌘" : "Ctrl")
        .split("+")
        .map((key) => (key.length === 1 && keys.includes("+") ? key.toUpperCase() : key))
        .join("+"),
    )
    .join(" ");

/** How the keys of a shortcut are printed: its own short form, else its first keys. */
export const shownKeys = (shortcut: Shortcut, isApple: boolean): string =>
  printKeys(shortcut.shown ?? shortcut.keys[0] ?? "", isApple);
