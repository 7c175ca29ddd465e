import type { Keymap } from "../schema/account";

/** Every act has its usual key. */
export const usualKeymap: Keymap = { singleKeys: true, keys: {} };

let current: Keymap = usualKeymap;
const listeners = new Set<() => void>();

/** The account's keys while its pages are open; changed in one place, heard by every handler. */
export const keymapStore = {
  get: (): Keymap => current,
  set: (keymap: Keymap): void => {
    current = keymap;
    for (const changed of listeners) changed();
  },
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};
