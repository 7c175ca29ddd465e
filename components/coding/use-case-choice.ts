"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type CaseChoice, inGeneral, readCaseChoice, writeCaseChoice } from "@/lib/client/coding/case-choice";

const changed = "tercet:case-choice";

const subscribe = (listener: () => void) => {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
};

const keyOf = (transcriptId: string) => `tercet.cases.${transcriptId}`;

const readKept = (transcriptId: string): string | null => {
  try {
    return localStorage.getItem(keyOf(transcriptId));
  } catch {
    return null;
  }
};

/** The cases of the bar, kept per interview in this browser. On the server: in general. */
export const useCaseChoice = (
  transcriptId: string,
  caseIds: readonly string[],
): [CaseChoice, (choice: CaseChoice) => void] => {
  const kept = useSyncExternalStore(
    subscribe,
    () => readKept(transcriptId),
    () => null,
  );
  const choose = useCallback(
    (choice: CaseChoice) => {
      localStorage.setItem(keyOf(transcriptId), writeCaseChoice(choice));
      window.dispatchEvent(new Event(changed));
    },
    [transcriptId],
  );
  const choice = useMemo(() => (kept === null ? inGeneral : readCaseChoice(kept, caseIds)), [kept, caseIds]);
  return [choice, choose];
};
