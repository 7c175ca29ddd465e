"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { useUndoSteps } from "@/components/project/undo-steps";
import { useAct } from "@/components/project/use-act";
import { useAnnounce } from "@/components/ui/live-region";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { codeRoutes } from "@/lib/client/codebook/code-routes";
import {
  type CodePlace,
  type CodeTarget,
  layOutCodes,
  placesBetween,
  planDrop,
  planMove,
  type TreeMove,
  withPlaces,
} from "@/lib/client/codebook/code-tree";
import { codesKey } from "@/lib/client/project/query-keys";
import type { CodeView } from "@/lib/schema/codebook";

interface Move {
  readonly view: CodeView;
  readonly places: readonly CodePlace<CodeView>[];
}

interface MovesInput {
  projectId: string;
  codes: readonly CodeView[];
  onMoved: (codes: readonly CodeView[]) => void;
}

/**
 * Moves of codes in the tree. By keys a code is taken up, carried as far as one likes and put down; only then it is stored,
 * as one step. A press of a button and a drop are stored at once.
 */
export const useCodeMoves = ({ projectId, codes, onMoved }: MovesInput) => {
  const t = useTranslations("codebook.said");
  const toast = useToast();
  const announce = useAnnounce();
  const { say } = useUndoSteps();
  const client = useQueryClient();
  const key = codesKey(projectId);
  const [carried, setCarried] = useState<{ readonly id: string; readonly ways: readonly TreeMove[] } | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  /** Carried over the codebook as it is now, also when a colleague changes it meanwhile. */
  const shown = useMemo(
    () =>
      (carried?.ways ?? []).reduce<readonly CodeView[]>(
        (now, way) => withPlaces(now, planMove(now, carried?.id ?? "", way)),
        codes,
      ),
    [codes, carried],
  );
  const placeOf = (all: readonly CodeView[], id: string) => {
    const row = layOutCodes(all).find(({ code }) => code.id === id);
    return { level: row?.level ?? 1, place: row?.place ?? 1, count: row?.siblingCount ?? 1 };
  };

  const store = useAct(
    ({ places }: Move) => {
      const send = async () => {
        // What was stored just before has given some of them a newer version.
        const now = new Map((client.getQueryData<readonly CodeView[]>(key) ?? []).map((one) => [one.id, one]));
        const named = places.map(({ code, place }) => ({
          codeId: code.id,
          version: now.get(code.id)?.version ?? code.version,
          ...place,
        }));
        const { items } = await callApi(codeRoutes.move, { params: { projectId }, body: { places: named } });
        client.setQueryData<readonly CodeView[]>(key, items);
        return items;
      };
      const sent = queue.current.then(send);
      queue.current = sent.catch(() => {});
      return sent;
    },
    (items, { view, places }) => {
      const ids = new Set(places.map(({ code }) => code.id));
      onMoved(items.filter(({ id }) => ids.has(id)));
      say({ text: t("moved", { name: view.name, ...placeOf(items, view.id) }) });
    },
    (trouble) => {
      toast.show({ tone: "problem", text: t("notMoved"), detail: trouble.detail });
      void client.invalidateQueries({ queryKey: key });
    },
  );
  const storeNow = (view: CodeView, places: readonly CodePlace<CodeView>[]) => {
    if (places.length === 0) return announce(t("cannotMove", { name: view.name }));
    client.setQueryData<readonly CodeView[]>(key, (before = []) => withPlaces(before, places));
    store.act({ view, places });
  };

  return {
    /** The codebook with the carried code where it is at the moment. */
    shown,
    carriedId: carried?.id ?? null,
    take: (view: CodeView) => setCarried({ id: view.id, ways: [] }),
    carry: (view: CodeView, way: TreeMove) => {
      const places = planMove(shown, view.id, way);
      if (places.length === 0) return announce(t("cannotMove", { name: view.name }));
      announce(t("moved", { name: view.name, ...placeOf(withPlaces(shown, places), view.id) }));
      setCarried((before) => ({ id: view.id, ways: [...(before?.ways ?? []), way] }));
    },
    /** Stores where it is now; nothing is stored when it stands where it stood. */
    putDown: () => {
      const view = codes.find(({ id }) => id === carried?.id);
      const places = placesBetween(codes, shown);
      setCarried(null);
      if (view && places.length > 0) storeNow(view, places);
    },
    putBack: () => {
      if (carried && carried.ways.length > 0) announce(t("putBack"));
      setCarried(null);
    },
    move: (view: CodeView, way: TreeMove) => storeNow(view, planMove(codes, view.id, way)),
    canDrop: (id: string, target: CodeTarget) => planDrop(codes, id, target).length > 0,
    drop: (id: string, target: CodeTarget) => {
      const view = codes.find((one) => one.id === id);
      if (view) storeNow(view, planDrop(codes, id, target));
    },
  };
};

/** See {@link useCodeMoves}. */
export type CodeMoves = ReturnType<typeof useCodeMoves>;
