"use client";

import { CloudOff } from "lucide-react";
import { useSyncExternalStore } from "react";

const subscribe = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

/** Is the browser offline? On the server: no. */
export const useIsOffline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  );

/** Says that the connection is gone and what still works. The region is always there, so that it is announced. */
export function OfflineBanner({ text }: { text: string }) {
  const isOffline = useIsOffline();
  return (
    <div role="status" data-no-print>
      {isOffline ? (
        <p className="flex items-center justify-center gap-2 border-warn/30 border-b bg-warn-soft px-4 py-1.5 text-sm text-warn">
          <CloudOff aria-hidden="true" className="size-4 shrink-0" />
          {text}
        </p>
      ) : null}
    </div>
  );
}
