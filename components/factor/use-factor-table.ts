"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { factorTableQuery, type RuleChange } from "@/lib/client/factor/factor-queries";
import { previewFactorTable, type TriedRule } from "@/lib/client/factor/preview-factor-table";
import type { FactorTableView } from "@/lib/schema/factor";

interface ShownTable {
  table: FactorTableView;
  /** Cells follow the new rule already; remarks and the content hash are still those of the last answer. */
  isRecomputing: boolean;
  /** Something has changed in the project: the old numbers stay, greyed, until the new ones are here. */
  isStale: boolean;
  error: Error | null;
  retry: () => void;
}

const sameRule = (left: RuleChange, right: RuleChange): boolean =>
  left.salienceThreshold === right.salienceThreshold &&
  left.presenceThreshold === right.presenceThreshold &&
  left.evidenceMode === right.evidenceMode;

/** The table under the tried rule: at once from what is known, then as the server answers. */
export const useFactorTable = (
  projectId: string,
  initial: { readonly table: FactorTableView; readonly change: RuleChange },
  tried: { readonly change: RuleChange; readonly rule: TriedRule },
): ShownTable => {
  const first = useRef(initial).current;
  const query = useQuery({
    ...factorTableQuery(projectId, tried.change, first.table.basis.asOf),
    ...(sameRule(tried.change, first.change) ? { initialData: first.table } : {}),
    placeholderData: keepPreviousData,
  });
  const known = query.data ?? first.table;
  const isRecomputing = query.isPlaceholderData || query.data === undefined;
  const table = useMemo(
    () => (isRecomputing ? previewFactorTable(known, tried.rule) : known),
    [known, isRecomputing, tried.rule],
  );
  const isStale = query.isFetching && !isRecomputing;
  return { table, isRecomputing, isStale, error: query.error, retry: () => void query.refetch() };
};
