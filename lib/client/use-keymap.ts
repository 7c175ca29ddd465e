"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { Keymap } from "../schema/account";
import { callApi } from "./api";
import { keysOf } from "./keymap";
import { keymapStore, usualKeymap } from "./keymap-store";
import { accountRoutes } from "./project/project-routes";
import { randomKey } from "./random-key";
import { findShortcut, printKeys, type ShortcutId } from "./shortcuts";

const usual = () => usualKeymap;

/** The account's keys, and the way to change them: at once here, and kept with the account. A refusal puts them back. */
export const useKeymap = (): [Keymap, (keymap: Keymap) => Promise<void>] => {
  const keymap = useSyncExternalStore(keymapStore.subscribe, keymapStore.get, usual);
  const change = useCallback(async (next: Keymap) => {
    const before = keymapStore.get();
    keymapStore.set(next);
    try {
      await callApi(accountRoutes.changeKeymap, { body: next, idempotencyKey: randomKey() });
    } catch (error) {
      keymapStore.set(before);
      throw error;
    }
  }, []);
  return [keymap, change];
};

/** How the first key of an act is printed for this account; undefined when it is switched off. */
export const useShownKey = (id: ShortcutId): string | undefined => {
  const [keymap] = useKeymap();
  const shortcut = findShortcut(id);
  const [first] = keysOf(shortcut, keymap);
  if (first === undefined) return undefined;
  return keymap.keys[id] === undefined && "shown" in shortcut && shortcut.shown
    ? shortcut.shown
    : printKeys(first, false);
};
