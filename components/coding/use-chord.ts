"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { keysOf } from "@/lib/client/keymap";
import { findShortcut, type ShortcutId } from "@/lib/client/shortcuts";
import { useKeymap } from "@/lib/client/use-keymap";
import { isTyping, latinKey } from "@/lib/client/use-shortcuts";
import type { Keymap } from "@/lib/schema/account";

/** First keys of two that follow each other, and what the second one chooses. */
export type Chord = "cases" | "stance" | "go";

const acts: readonly (readonly [ShortcutId, Chord])[] = [
  ["caseToggle", "cases"],
  ["stance", "stance"],
  ["codingOfCode", "go"],
  ["goOverview", "go"],
];

/** The keys that open a chord, as the account has them. */
const firstsOf = (keymap: Keymap): Readonly<Record<string, Chord>> =>
  Object.fromEntries(
    acts.flatMap(([id, chord]) =>
      keysOf(findShortcut(id), keymap)
        .filter((keys) => keys.includes(" "))
        .map((keys) => [keys.split(" ")[0] ?? "", chord]),
    ),
  );
const modifiers = ["Shift", "Control", "Alt", "Meta"];

/**
 * Two keys one after the other: the first shows the choices and waits without a time limit, the second chooses, any other
 * key gives up. The second key does nothing else, so that "k 2" does not also code with 2. After "g" a digit chooses a
 * factor, every other key belongs to the navigation: `isTaken` says so of its event.
 */
export const useChord = (isOn: boolean, choose: (chord: Chord, event: KeyboardEvent) => void) => {
  const [keymap] = useKeymap();
  const { singleKeys } = keymap;
  const [chord, setChord] = useState<Chord | null>(null);
  const open = useRef<Chord | null>(null);
  const taken = useRef<KeyboardEvent | null>(null);
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    if (!singleKeys) return;
    const firsts = firstsOf(keymap);
    const set = (next: Chord | null) => {
      open.current = next;
      setChord(next);
    };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || modifiers.includes(event.key)) return;
      const before = open.current;
      set(null);
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = latinKey(event);
      if (before === "go" && !/^Digit[1-9]$/.test(event.code)) taken.current = event;
      else if (before) {
        event.preventDefault();
        if (key !== "Escape") latest.current(before, event);
      } else if (firsts[key] && !event.shiftKey && (isOn || firsts[key] === "go")) set(firsts[key]);
    };
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, [isOn, singleKeys, keymap]);
  const isTaken = useCallback((event: KeyboardEvent) => taken.current === event, []);
  return { chord, isTaken };
};
