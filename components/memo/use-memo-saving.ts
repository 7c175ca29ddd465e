"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SaveStatus } from "@/components/ui/save-state";
import { callApi } from "@/lib/client/api";
import { memoQuery, memosKey } from "@/lib/client/memo/memo-queries";
import { memoRoutes } from "@/lib/client/memo/memo-routes";
import { mergeMemo } from "@/lib/client/memo/merge-memo";
import { mergeTitle } from "@/lib/client/memo/merge-title";
import { ProblemError } from "@/lib/client/problem-error";
import type { MemoDocument } from "@/lib/domain/memo/memo-document";
import type { MemoView } from "@/lib/schema/memo";

interface MemoText {
  readonly title: string;
  readonly document: MemoDocument;
  readonly isPrivate: boolean;
}

/** What came together with a colleague's text: the new text, who wrote the other, and how many places stand twice. */
export interface MemoMerge extends Omit<MemoText, "isPrivate"> {
  readonly by: string;
  readonly doubled: number;
}

const PAUSE_MS = 700;
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isKept = (wanted: MemoText, base: MemoText) =>
  wanted.title === base.title && wanted.isPrivate === base.isPrivate && same(wanted.document, base.document);
const isMemoView = (value: unknown): value is MemoView =>
  typeof value === "object" && value !== null && "document" in value && "version" in value;

/**
 * Saves a memo while it is written: after a pause, when it is left, one save at a time. When a colleague saved meanwhile,
 * both texts are brought together, shown and saved, so that neither is lost (claim R04).
 */
export const useMemoSaving = (projectId: string, memo: MemoView, onMerged: (merged: MemoMerge) => void) => {
  const client = useQueryClient();
  const [status, setStatus] = useState<SaveStatus>("saved");
  const base = useRef(memo);
  const wanted = useRef<MemoText>(memo);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isRunning = useRef(false);

  const settle = useCallback(
    async (failure: unknown): Promise<boolean> => {
      const current =
        failure instanceof ProblemError && failure.code === "stale_version" ? failure.problem.current : null;
      if (!isMemoView(current)) return false;
      const { document, doubled } = mergeMemo(base.current.document, wanted.current.document, current.document);
      const title = mergeTitle(base.current.title, wanted.current.title, current.title);
      const isOther = !same(current.document, base.current.document) || current.title !== base.current.title;
      base.current = current;
      wanted.current = { ...wanted.current, title, document };
      if (isOther) onMerged({ title, document, doubled, by: current.updatedByName });
      return true;
    },
    [onMerged],
  );

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      while (!isKept(wanted.current, base.current)) {
        setStatus("saving");
        const { title, document, isPrivate } = wanted.current;
        try {
          base.current = await callApi(memoRoutes.change, {
            params: { projectId, memoId: memo.id },
            version: base.current.version,
            body: { title, document, ...(isPrivate === base.current.isPrivate ? {} : { isPrivate }) },
          });
          client.setQueryData(memoQuery(projectId, memo.id).queryKey, base.current);
        } catch (failure) {
          if (await settle(failure)) continue;
          setStatus(failure instanceof ProblemError ? "failed" : "offline");
          return;
        }
      }
      setStatus("saved");
      void client.invalidateQueries({ queryKey: [...memosKey(projectId), "list"] });
    } finally {
      isRunning.current = false;
    }
  }, [client, memo.id, projectId, settle]);

  const change = useCallback(
    (text: Partial<MemoText>) => {
      wanted.current = { ...wanted.current, ...text };
      setStatus("saving");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    [save],
  );

  useEffect(() => {
    const retry = () => void save();
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("online", retry);
      void save();
    };
  }, [save]);

  return { status, change, save };
};
