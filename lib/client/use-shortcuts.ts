"use client";

import { type RefObject, useEffect, useRef } from "react";
import { createKeybindingsHandler } from "tinykeys";
import { keysOf } from "./keymap";
import { findShortcut, type ShortcutId } from "./shortcuts";
import { useKeymap } from "./use-keymap";

const TYPING =
  "input:not([type=checkbox],[type=radio],[type=range],[type=button],[type=submit]), textarea, select, [contenteditable]";

/** Chords wait for their second key as long as it takes (WCAG 2.2.1); this is the longest a browser timer can wait. */
const NO_LIMIT = 2_147_483_647;

const isLetterOfAnotherScript = (key: string): boolean => /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);

/** On a keyboard of another script the letter is the one printed beside it: `п` on the G key is `g`. */
export const latinKey = (event: KeyboardEvent): string =>
  isLetterOfAnotherScript(event.key) && event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;

/** Does the key go into a text field? Single keys do nothing there. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null;

const hasModifier = (keys: string): boolean => keys.includes("$mod");

/** Do single keys act? They can be switched off (WCAG 2.1.4), for speech input above all; keys with Ctrl or ⌘ stay. */
export const useSingleKeys = (): boolean => useKeymap()[0].singleKeys;

/** What to do for each act; an act that is left out keeps its key free. */
export type ShortcutHandlers = Partial<Record<ShortcutId, (event: KeyboardEvent) => void>>;

/**
 * Listens to the keys of the given acts while the component is shown.
 * Not counted: keys typed into a text field, keys while a dialog is open elsewhere, and single keys when they are switched off.
 * @param region Act only while the focus is inside; without it the whole page.
 */
export const useShortcuts = (handlers: ShortcutHandlers, region?: RefObject<HTMLElement | null>): void => {
  const [keymap] = useKeymap();
  const { singleKeys } = keymap;
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const ids = Object.keys(handlers).sort().join(" ");
  useEffect(() => {
    let original: KeyboardEvent | null = null;
    const bindings = (only: (keys: string) => boolean) =>
      Object.fromEntries(
        (ids === "" ? [] : ids.split(" ")).flatMap((id) =>
          keysOf(findShortcut(id as ShortcutId), keymap)
            .filter(only)
            .map((keys) => [keys, () => original && latest.current[id as ShortcutId]?.(original)]),
        ),
      );
    const withModifier = createKeybindingsHandler(bindings(hasModifier), { timeout: NO_LIMIT });
    const single = createKeybindingsHandler(
      bindings((keys) => !hasModifier(keys)),
      { timeout: NO_LIMIT },
    );
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (region && !(region.current?.contains(target) ?? false)) return;
      const dialog = document.querySelector("[role=dialog][data-open]:not([data-beside])");
      if (dialog && !region && !dialog.contains(target)) return;
      original = event;
      withModifier(event);
      if (singleKeys && !event.defaultPrevented && !isTyping(target) && !(dialog && !region)) {
        const key = latinKey(event);
        single(
          key === event.key
            ? event
            : new KeyboardEvent(event.type, {
                key,
                code: event.code,
                shiftKey: event.shiftKey,
                ctrlKey: event.ctrlKey,
                altKey: event.altKey,
                metaKey: event.metaKey,
              }),
        );
      }
      original = null;
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [ids, keymap, singleKeys, region]);
};
