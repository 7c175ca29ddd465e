"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLiveNews } from "@/lib/client/live/live-context";

/** Events that come close together are one drawing. */
const GATHER_MS = 500;

/** Asks the server for the page again when something has changed in the project. Shows nothing. */
export function LiveRefresh() {
  const router = useRouter();
  const timer = useRef<number | undefined>(undefined);
  useLiveNews(() => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      router.refresh();
    }, GATHER_MS);
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return null;
}
