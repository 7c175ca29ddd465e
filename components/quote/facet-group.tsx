"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { FacetCountView } from "@/lib/schema/quote";

const SHORT = 8;

interface FacetGroupProps {
  title: string;
  counts: readonly FacetCountView[];
  chosen: readonly string[];
  nameOf: (value: string) => string;
  /** Reading order; without it as the values come. */
  order: (one: string, other: string) => number;
  depthOf?: ((value: string) => number) | undefined;
  isOpen: boolean;
  onToggle: (value: string) => void;
}

/** The values of one part of the filter, each with what it would find. A value that finds nothing and is not chosen is left out. */
export function FacetGroup({ title, counts, chosen, nameOf, order, depthOf, isOpen, onToggle }: FacetGroupProps) {
  const t = useTranslations("quote.filter");
  const [isLong, setIsLong] = useState(false);
  const known = new Map(counts.map((count) => [count.value, count]));
  const values = [...new Set([...known.keys(), ...chosen])].sort(order);
  if (values.length === 0) return null;
  const shown = isLong ? values : values.filter((value, at) => at < SHORT || chosen.includes(value));
  const left = values.length - shown.length;
  return (
    <details open={isOpen || chosen.length > 0} className="group border-line border-t py-2.5">
      <summary className="flex cursor-default list-none items-center gap-1.5 rounded-sm font-medium text-base text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 shrink-0 text-faint transition-transform group-open:rotate-90"
        />
        {title}
        {chosen.length > 0 ? <span className="text-accent text-sm tabular-nums">{chosen.length}</span> : null}
      </summary>
      <ul className="m-0 mt-1.5 flex list-none flex-col gap-0.5 p-0 pl-5">
        {shown.map((value) => {
          const count = known.get(value) ?? { passages: 0, interviewees: 0 };
          const depth = depthOf?.(value) ?? 0;
          return (
            <li key={value} className="flex items-start gap-2" style={{ paddingInlineStart: `${depth * 0.875}rem` }}>
              <Checkbox
                label={
                  <>
                    {nameOf(value)}
                    <span className="sr-only">
                      , {t("count", { passages: count.passages, interviewees: count.interviewees })}
                    </span>
                  </>
                }
                checked={chosen.includes(value)}
                onChange={() => onToggle(value)}
                className="min-w-0 flex-1"
              />
              <span aria-hidden="true" className="shrink-0 pt-px text-faint text-sm tabular-nums">
                {count.passages} · {count.interviewees}
              </span>
            </li>
          );
        })}
      </ul>
      {left > 0 || isLong ? (
        <button
          type="button"
          onClick={() => setIsLong(!isLong)}
          className="mt-1 ml-5 min-h-6 rounded-sm text-accent text-sm hover:underline pointer-coarse:min-h-11"
        >
          {isLong ? t("fewer") : t("more", { count: left })}
        </button>
      ) : null}
    </details>
  );
}
