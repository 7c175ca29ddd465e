"use client";

import { ArrowUpRight, MessageSquareOff, PanelRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import { type SidePane, writeSidePane } from "@/lib/client/coding/side-pane";
import type { QuoteView } from "@/lib/schema/quote";
import { CodeNumber } from "../code-number";
import { useCoding } from "../coding-context";
import { StanceChip } from "../stance-chip";

interface PaneQuoteProps {
  quote: QuoteView;
  /** Its code is another than the one asked for: one that stands below it. */
  hasCode: boolean;
  codeId: string;
  onShow: (pane: SidePane) => void;
}

/** A quote with who says it of what; its place opens in the text, and in the pane when it is another interview's. */
export const PaneQuote = memo(function PaneQuote({ quote, hasCode, codeId, onShow }: PaneQuoteProps) {
  const t = useTranslations("coding.beside");
  const words = useTranslations("quote.item");
  const { study, acts, words: coding } = useCoding();
  const isHere = quote.transcriptId === study.transcript.id;
  const numbered = study.codeById.get(quote.codeId);
  const place = { interview: quote.interviewNumber, turn: quote.firstTurn + 1 };
  const beside = writeSidePane({ kind: "quotes", what: codeId, at: null });
  return (
    <li data-quote={quote.id} className="flex flex-col gap-1.5 border-line border-b py-3 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        {hasCode && numbered ? (
          <span className="flex min-w-0 items-center gap-1.5 font-medium text-ink">
            <CodeNumber numbered={numbered} size="sm" />
            <span className="truncate">{numbered.code.name}</span>
          </span>
        ) : null}
        {coding.chips(quote.stances).map((chip) => (
          <StanceChip key={coding.chip(chip)} stance={chip.stance}>
            {coding.chip(chip)}
          </StanceChip>
        ))}
      </p>
      <blockquote dir="auto" className="reading m-0 text-[0.9375rem] text-ink leading-6">
        {quote.exact}
      </blockquote>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-muted text-xs">
        {quote.speakers.map(({ name, number }) => name ?? words("confidential", { number })).join(", ")}
        {quote.notQuotable ? (
          <span
            title={words(`notQuotableWhy.${quote.notQuotable}`)}
            className="inline-flex items-center gap-1 text-warn"
          >
            <MessageSquareOff aria-hidden="true" className="size-3.5" />
            {words(`notQuotable.${quote.notQuotable}`)}
          </span>
        ) : null}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          href={`/projects/${study.projectId}/transcripts/${quote.transcriptId}?coding=${quote.id}&beside=${beside}`}
          prefetch={false}
          aria-label={t("openHere", place)}
          onClick={(event) => {
            if (!isHere || event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            acts.focus(quote.id, { reveal: true });
          }}
          className="prose-link inline-flex min-h-7 items-center gap-1 text-sm"
        >
          {words("place", place)}
          {isHere ? null : <ArrowUpRight aria-hidden="true" className="size-3" />}
        </Link>
        {isHere ? (
          <span className="text-faint text-xs">{t("thisText")}</span>
        ) : (
          <Button
            variant="ghost"
            size="sm"
            aria-label={t("openBeside", place)}
            onClick={() => onShow({ kind: "interview", what: quote.transcriptId, at: quote.id })}
          >
            <PanelRight aria-hidden="true" />
            {t("readBeside")}
          </Button>
        )}
      </p>
    </li>
  );
});
