"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { QuoteFilterState } from "./use-quote-filter";

interface TwinChoiceProps {
  state: QuoteFilterState;
  /** What it shows, in one sentence. */
  lead: ReactNode;
  picture: () => ReactNode;
  table: () => ReactNode;
}

/** The same numbers drawn, or written as a table. */
export function TwinChoice({ state, lead, picture, table }: TwinChoiceProps) {
  const t = useTranslations("quote.picture");
  const { as } = state.address;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 max-w-prose text-muted">{lead}</p>
        <SegmentedControl
          label={t("choice")}
          size="sm"
          options={(["table", "picture"] as const).map((value) => ({ value, label: t(value) }))}
          value={as}
          onValueChange={(value) => state.set({ as: value })}
        />
      </div>
      {as === "picture" ? picture() : table()}
    </>
  );
}
