"use client";

import { type ShellKeysInput, useShellKeys } from "./use-shell-keys";

/** The keys of the frame, right after the page. What it renders only says that they are there. */
export function ShellKeys(input: ShellKeysInput) {
  useShellKeys(input);
  return <span hidden data-shell-keys="" />;
}
