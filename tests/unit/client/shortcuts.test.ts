import { describe, expect, test } from "vitest";
import { findShortcut, printKeys, type Shortcut, shortcuts, shownKeys } from "../../../lib/client/shortcuts";
import { english } from "../../../lib/messages/english";

const all: readonly Shortcut[] = shortcuts;

describe("the list of keys", () => {
  test("one name, one act; every act and scope has words", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const words: Record<string, string> = english.shell.shortcuts;
    const scopes: Record<string, string> = english.shell.scopes;
    expect(all.filter(({ label, scope }) => !words[label] || !scopes[scope])).toEqual([]);
  });

  test("within a scope, and with the keys that act everywhere, no key has two meanings", () => {
    const meanings = new Map<string, string[]>();
    for (const scope of new Set(all.map((shortcut) => shortcut.scope))) {
      meanings.clear();
      for (const shortcut of all.filter((one) => one.scope === scope || one.scope === "everywhere")) {
        for (const keys of shortcut.keys) meanings.set(keys, [...(meanings.get(keys) ?? []), shortcut.id]);
      }
      expect(
        [...meanings].filter(([, ids]) => ids.length > 1),
        scope,
      ).toEqual([]);
    }
  });

  test("keys that belong to browser, system or assistive technology are left alone", () => {
    const taken = /F\d+|^\$mod\+\(?(Digit|[0-9])|Alt|^Backspace$|^Space$|^ $|\$mod\+Arrow/;
    expect(all.flatMap(({ keys }) => keys).filter((keys) => taken.test(keys))).toEqual([]);
  });

  test("digits and brackets are positions, so that every layout has them", () => {
    expect(all.flatMap(({ keys }) => keys).filter((keys) => /(?:^|[ +])[0-9[\]{}](?:$|[ +])/.test(keys))).toEqual([]);
  });
});

describe("printed keys", () => {
  test.each([
    ["$mod+k", false, "Ctrl+K"],
    ["$mod+k", true, "⌘+K"],
    ["$mod+Shift+z", false, "Ctrl+Shift+Z"],
    ["g f", false, "g f"],
    ["Delete", false, "Delete"],
  ])("%s on a Mac %s reads %s", (keys, isApple, printed) => {
    expect(printKeys(keys, isApple)).toBe(printed);
  });

  test("a long list of keys has a short form", () => {
    expect(shownKeys(findShortcut("codePresent"), false)).toBe("1–9");
    expect(shownKeys(findShortcut("palette"), false)).toBe("Ctrl+K");
  });
});
