"use client";

import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { isFiltering } from "@/lib/client/coding/coding-filter";
import type { PlacedCoding } from "@/lib/client/coding/lay-out-codings";
import type { NumberedCode } from "@/lib/client/coding/number-codes";
import { CodeNumber } from "./code-number";
import { type CodingActs, useCoding } from "./coding-context";
import { FilterFields } from "./filter-fields";
import { ListOrder } from "./list-order";

/** So many codings stand in the list at once, around the focused one; the text holds all of them. */
const WINDOW = 120;

interface ItemProps {
  placed: PlacedCoding;
  numbered: NumberedCode | undefined;
  quote: string;
  chips: string;
  isFocused: boolean;
  acts: CodingActs;
}

const Item = memo(function Item({ placed, numbered, quote, chips, isFocused, acts }: ItemProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) element.current?.scrollIntoView({ block: "nearest" });
  }, [isFocused]);
  return (
    <li>
      <button
        ref={element}
        type="button"
        aria-current={isFocused ? "true" : undefined}
        onClick={() => acts.focus(placed.id, { reveal: true })}
        className={cn(
          "grid w-full grid-cols-[minmax(0,1fr)] gap-0.5 rounded-md px-2 py-1.5 text-left hover:bg-hover pointer-coarse:min-h-11",
          isFocused && "bg-hover inset-ring inset-ring-line-strong",
        )}
      >
        <span className="flex items-center gap-2 text-sm leading-5">
          {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
          <span className="min-w-0 flex-1 truncate">{numbered?.code.name}</span>
          <span className="max-w-24 shrink-0 truncate text-faint text-xs">{chips}</span>
        </span>
        <span dir="auto" className="line-clamp-2 font-serif text-muted text-sm leading-4.5">
          {quote}
        </span>
      </button>
    </li>
  );
});

/** The codings that are shown, in the order of the text or code by code, in step with the text. */
export function CodingList() {
  const t = useTranslations("coding");
  const { study, layout, all, view, focused, words, acts } = useCoding();
  const [isFilterOpen, setFilterOpen] = useState(isFiltering(view.filter));
  const placed = useMemo(() => {
    if (view.order === "text") return layout.placed;
    const place = new Map(study.codes.map(({ code, number }) => [code.id, number]));
    return layout.placed.toSorted(
      (one, other) => (place.get(one.view.codeId) ?? 0) - (place.get(other.view.codeId) ?? 0),
    );
  }, [layout, study, view.order]);
  const place = focused ? placed.indexOf(focused) : 0;
  const from = Math.max(0, Math.min(place - WINDOW / 2, placed.length - WINDOW));
  const shown = placed.slice(from, from + WINDOW);
  return (
    <section aria-labelledby="coding-list" className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-1 px-4 pt-2 pb-1">
        <h2 id="coding-list" className="eyebrow min-w-0 flex-1">
          {placed.length === all.length
            ? t("list.count", { count: placed.length })
            : t("list.shown", { shown: placed.length, count: all.length })}
        </h2>
        <ListOrder />
        <IconButton
          size="sm"
          label={t("filter.label")}
          aria-expanded={isFilterOpen}
          onClick={() => setFilterOpen(!isFilterOpen)}
          className={isFiltering(view.filter) ? "bg-accent-soft text-accent" : undefined}
        >
          <ListFilter aria-hidden="true" />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {isFilterOpen ? <FilterFields /> : null}
        {placed.length === 0 ? (
          <p className="px-4 py-2 text-base text-muted">{t(all.length === 0 ? "list.empty" : "filter.none")}</p>
        ) : (
          <ol className="m-0 list-none px-2 pb-4">
            {from > 0 ? <li className="px-2 py-1 text-faint text-xs">{t("list.before", { count: from })}</li> : null}
            {shown.map((one) => (
              <Item
                key={one.id}
                placed={one}
                numbered={study.codeById.get(one.view.codeId)}
                quote={study.indexed.text.slice(one.start, Math.min(one.end, one.start + 160))}
                chips={words.chipLine(one.view.stances)}
                isFocused={one === focused}
                acts={acts}
              />
            ))}
            {from + shown.length < placed.length ? (
              <li className="px-2 py-1 text-faint text-xs">
                {t("list.after", { count: placed.length - from - shown.length })}
              </li>
            ) : null}
          </ol>
        )}
      </div>
    </section>
  );
}
