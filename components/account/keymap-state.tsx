"use client";

import { useLayoutEffect } from "react";
import { keymapStore } from "@/lib/client/keymap-store";
import type { Keymap } from "@/lib/schema/account";

/** Tells the handlers of this tab which keys the account has. It shows nothing. */
export function KeymapState({ keymap }: { keymap: Keymap }) {
  useLayoutEffect(() => keymapStore.set(keymap), [keymap]);
  return null;
}
