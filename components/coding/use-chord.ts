"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isTyping, latinKey, useSingleKeys } from "@/lib/client/use-shortcuts";

/** First keys of two that follow each other, and what the second one chooses. */
export type Chord = "cases" | "stance" | "go";

const firsts: Readonly<Record<string, Chord>> = { k: "cases", s: "stance", g: "go" };
const modifiers = ["Shift", "Control", "Alt", "Meta"];

/**
 * Two keys one after the other: the first shows the choices and waits without a time limit, the second chooses, any other
 * key gives up. The second key does nothing else, so that "k 2" does not also code with 2. After "g" a digit chooses a
 * factor, every other key belongs to the navigation: `isTaken` says so of its event.
 */
export const useChord = (isOn: boolean, choose: (chord: Chord, event: KeyboardEvent) => void) => {
  const [singleKeys] = useSingleKeys();
  const [chord, setChord] = useState<Chord | null>(null);
  const open = useRef<Chord | null>(null);
  const taken = useRef<KeyboardEvent | null>(null);
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    if (!singleKeys) return;
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
  }, [isOn, singleKeys]);
  const isTaken = useCallback((event: KeyboardEvent) => taken.current === event, []);
  return { chord, isTaken };
};
