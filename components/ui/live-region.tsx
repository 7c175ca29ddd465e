"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Says a sentence to screen readers without moving the focus ("Coded: External actor, yes, Kazakhstan. 2 codings here"). */
export const useAnnounce = () => useContext(AnnounceContext);

/** The page's one polite live region. The same sentence twice is said twice. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: "", turn: 0 });
  const announce = useCallback((text: string) => setMessage((last) => ({ text, turn: last.turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        <span key={message.turn}>{message.text}</span>
      </div>
    </AnnounceContext>
  );
}
