import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chordOf, clashesOf, keysOf, tailOf, withKey } from "../../../lib/client/keymap";
import { usualKeymap } from "../../../lib/client/keymap-store";
import { findShortcut, type Shortcut, shortcuts } from "../../../lib/client/shortcuts";
import { keymap as keymapShape } from "../../../lib/schema/account";

const all: readonly Shortcut[] = shortcuts;
const press = (key: string, code: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent;

describe("a press as the registry writes it", () => {
  test.each([
    [press("r", "KeyR"), "r"],
    [press("R", "KeyR", { shiftKey: true }), "Shift+r"],
    [press("k", "KeyK", { ctrlKey: true }), "$mod+k"],
    [press("&", "Digit1"), "Digit1"],
    [press("!", "Digit1", { shiftKey: true }), "Shift+Digit1"],
    [press("?", "Slash", { shiftKey: true }), "?"],
    [press("ArrowLeft", "ArrowLeft", { shiftKey: true }), "Shift+ArrowLeft"],
    [press("Shift", "ShiftLeft", { shiftKey: true }), "modifier"],
    [press("Escape", "Escape"), null],
    [press("F5", "F5"), null],
    [press(" ", "Space"), null],
    [press("1", "Digit1", { ctrlKey: true }), null],
    [press("d", "KeyD", { altKey: true }), null],
  ] as const)("%j", (event, chord) => expect(chordOf(event)).toBe(chord));
});

describe("what of the keys stays", () => {
  test.each([
    ["readingMode", null, ["w"]],
    ["caseToggle", "(Digit[0-9]|a)", ["w (Digit[0-9]|a)"]],
    ["codePresent", "(Digit[1-9])", ["w (Digit[1-9])"]],
    ["moveTurn", "(ArrowUp|ArrowDown)", ["w (ArrowUp|ArrowDown)"]],
    ["goOverview", "o", ["w o"]],
  ] as const)("%s", (id, tail, keys) => {
    expect(tailOf(findShortcut(id))).toBe(tail);
    expect(withKey(findShortcut(id), "w")).toEqual(keys);
  });
});

describe("clashes", () => {
  const clash = (id: Parameters<typeof findShortcut>[0], keys: readonly string[], keymap = usualKeymap) =>
    clashesOf(all, keymap, findShortcut(id), keys).map((one) => one.id);

  test("a key in the same place is refused, elsewhere it is free; acts that go on differently stand side by side", () => {
    expect(clash("readingMode", ["d"])).toEqual(["removeCoding"]);
    expect(clash("readingMode", ["$mod+k"])).toEqual(["palette"]);
    expect(clash("readingMode", ["y"])).toEqual([]);
    expect(clash("goFactors", ["g x"])).toEqual([]);
    expect(clash("readingMode", ["k"])).toEqual(["caseToggle"]);
  });

  test("a key that was given away or switched off is free", () => {
    expect(clash("readingMode", ["d"], { singleKeys: true, keys: { removeCoding: [] } })).toEqual([]);
    expect(clash("readingMode", ["d"], { singleKeys: true, keys: { removeCoding: ["x"] } })).toEqual([]);
  });

  test("the usual keys do not clash with each other", () => {
    expect(all.flatMap((one) => clashesOf(all, usualKeymap, one, one.keys).map((other) => [one.id, other.id]))).toEqual(
      [],
    );
  });
});

test("whatever is set is accepted by the shape that is stored, and read back by the handlers", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.constantFrom("w", "Shift+w", "$mod+w", "Digit5", "BracketLeft", "Enter", "?"),
      (shortcut, chord) => {
        const keymap = { singleKeys: true, keys: { [shortcut.id]: [...withKey(shortcut, chord)] } };
        expect(keymapShape.parse(keymap)).toEqual(keymap);
        expect(keysOf(shortcut, keymap)).toEqual(withKey(shortcut, chord));
      },
    ),
  );
});
