"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { drawHighlight } from "@/lib/client/highlight-layer";
import { findInText } from "@/lib/client/transcript/find-in-text";
import { useCoding } from "./coding-context";
import { rangesOf } from "./ranges";

/** Hits around the one at hand that are drawn at once; the others are drawn when they are reached. */
const DRAWN = 300;

/** Finds words in the interview; hits are a layer above the text. Enter goes on, Shift and Enter back. */
export function FindBar() {
  const t = useTranslations("coding");
  const common = useTranslations("common");
  const { study, acts, layout } = useCoding();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(query);
  const hits = useMemo(() => findInText(study.indexed.text, wanted), [study, wanted]);
  const hit = hits[at];
  useEffect(() => input.current?.focus(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a redrawn text has new places for the hits
  useEffect(() => {
    const near = hits.slice(Math.max(0, at - DRAWN / 2), at + DRAWN / 2);
    const ranges = near.flatMap((span) => rangesOf(study, span));
    drawHighlight("tercet-found", ranges);
    drawHighlight("tercet-found-here", hit ? rangesOf(study, hit) : []);
  }, [hits, hit, at, study, layout]);
  useEffect(() => {
    if (hit) acts.reveal(hit);
  }, [hit, acts]);
  useEffect(
    () => () => {
      drawHighlight("tercet-found", []);
      drawHighlight("tercet-found-here", []);
    },
    [],
  );

  const go = (step: number) => setAt((place) => (place + step + hits.length) % Math.max(1, hits.length));
  return (
    <search
      data-no-print
      className="sticky top-[calc(var(--shell-top)+2.75rem)] z-(--z-sticky) flex items-center gap-2 border-line border-b bg-surface px-4 py-1.5"
    >
      <Input
        ref={input}
        type="search"
        value={query}
        aria-label={t("find.label")}
        placeholder={t("find.label")}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          } else if (event.key === "Escape") {
            event.stopPropagation();
            acts.setOverlay(null);
          }
        }}
        className="max-w-80"
      />
      <span role="status" className="whitespace-nowrap text-muted text-sm tabular-nums">
        {wanted.trim() === "" ? "" : t("find.hits", { at: hits.length === 0 ? 0 : at + 1, count: hits.length })}
      </span>
      <IconButton label={common("previous")} keys="Shift+Enter" onClick={() => go(-1)} disabled={hits.length === 0}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label={common("next")} keys="Enter" onClick={() => go(1)} disabled={hits.length === 0}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <IconButton label={common("close")} onClick={() => acts.setOverlay(null)} className="ml-auto">
        <X aria-hidden="true" />
      </IconButton>
    </search>
  );
}
