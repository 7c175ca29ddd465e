"use client";

import { type ShellKeysInput, useShellKeys } from "./use-shell-keys";

/** The keys of the frame. It shows nothing and comes right after the page. */
export function ShellKeys(input: ShellKeysInput) {
  useShellKeys(input);
  return null;
}
