"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { ToastArea } from "./toast";

interface UiProviderProps {
  /** The request's nonce for the one inline script that sets the theme before the first paint. */
  nonce?: string | undefined;
  toastLabel: string;
  closeLabel: string;
  children: ReactNode;
}

/** Theme and messages for the whole page; once, at the root. */
export function UiProvider({ nonce, toastLabel, closeLabel, children }: UiProviderProps) {
  return (
    // color-scheme is set by the tokens: an inline style on <html> would need a looser content policy.
    <ThemeProvider
      attribute="data-theme"
      defaultTheme="system"
      enableColorScheme={false}
      disableTransitionOnChange
      {...(nonce ? { nonce } : {})}
    >
      <ToastArea label={toastLabel} closeLabel={closeLabel}>
        {children}
      </ToastArea>
    </ThemeProvider>
  );
}
