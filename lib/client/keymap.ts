import type { Keymap } from "../schema/account";
import type { Shortcut, ShortcutScope } from "./shortcuts";

/** The keys of an act as the account has them; none when it is switched off. */
export const keysOf = (shortcut: Shortcut, keymap: Keymap): readonly string[] =>
  keymap.keys[shortcut.id] ?? shortcut.keys;

/**
 * What of an act's keys stays when its key is changed: "k, then a number" becomes another key, then a number. Numbers and
 * arrows alone get a key that goes before them. Null for a single key.
 */
export const tailOf = (shortcut: Shortcut): string | null => {
  const [keys = ""] = shortcut.keys;
  const last = keys.split(" ").at(-1) ?? "";
  if (keys.includes(" ")) return last;
  return shortcut.keys.length > 1 && shortcut.keys.every((one) => one.startsWith("Arrow"))
    ? `(${shortcut.keys.join("|")})`
    : keys.includes("(")
      ? keys
      : null;
};

/** The keys of an act when it is done with another key. */
export const withKey = (shortcut: Shortcut, chord: string): readonly string[] => {
  const tail = tailOf(shortcut);
  return [tail === null ? chord : `${chord} ${tail}`];
};

const isShifted = /^[?!"§$%&/()=*{}<>|:;,.'#+~^°@-]$/u;
const positions = /^(?:Digit[0-9]|Bracket(?:Left|Right))$/;
const modifiers = ["Shift", "Control", "Alt", "Meta", "AltGraph"];

/** Keys that belong to the browser, the system, assistive technology or to leaving: they cannot be given to an act. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.altKey ||
  /^F\d+$/.test(event.key) ||
  ["Tab", "Escape", "Backspace", " ", "ContextMenu", "CapsLock"].includes(event.key) ||
  ((event.ctrlKey || event.metaKey) && /^[0-9]$/.test(event.key));

/**
 * The press of a key in the notation of the registry: digits and brackets as positions, letters as letters.
 * @returns "modifier" while only a modifier is down, null for a key that cannot be given to an act
 * @example chordOf(ctrl and k) // "$mod+k"
 */
export const chordOf = (event: KeyboardEvent): string | "modifier" | null => {
  if (modifiers.includes(event.key)) return "modifier";
  if (isTaken(event) || event.key === "Dead" || event.key === "Unidentified") return null;
  const isPosition = positions.test(event.code);
  const key = isPosition ? event.code : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const parts = [
    ...(event.ctrlKey || event.metaKey ? ["$mod"] : []),
    ...(event.shiftKey && (isPosition || !isShifted.test(key)) ? ["Shift"] : []),
    key,
  ];
  return parts.join("+");
};

const isBesideText = (scope: ShortcutScope, other: ShortcutScope): boolean =>
  scope === "recording" && (other === "coding" || other === "prepare");

/**
 * The acts that a key would also do: those that act in the same place. Acts that begin with the same key and go on differently
 * ("g o", "g i") stand side by side.
 */
export const clashesOf = (
  shortcuts: readonly Shortcut[],
  keymap: Keymap,
  changed: Shortcut,
  keys: readonly string[],
): readonly Shortcut[] =>
  shortcuts.filter((other) => {
    if (other.id === changed.id) return false;
    const isTogether =
      other.scope === changed.scope ||
      other.scope === "everywhere" ||
      changed.scope === "everywhere" ||
      isBesideText(other.scope, changed.scope) ||
      isBesideText(changed.scope, other.scope);
    if (!isTogether) return false;
    const held = keysOf(other, keymap);
    return keys.some((wanted) => {
      const [first] = wanted.split(" ");
      const isSequence = wanted.includes(" ");
      return held.some((one) => one === wanted || (one.includes(" ") !== isSequence && one.split(" ")[0] === first));
    });
  });
