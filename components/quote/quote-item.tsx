"use client";

import { ArrowUpRight, Copy, MessageSquareOff, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { CodeNumber } from "@/components/coding/code-number";
import { StanceChip } from "@/components/coding/stance-chip";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { QuoteView } from "@/lib/schema/quote";
import { QuoteTranslation } from "./quote-translation";
import type { StudyNames } from "./use-study-names";

interface QuoteItemProps {
  projectId: string;
  quote: QuoteView;
  names: StudyNames;
  look: "line" | "card";
  isChosen: boolean;
  onChoose: ((id: string) => void) | null;
  onCopy: (quote: QuoteView) => void;
}

/** Where the words of a quote stand. */
export const placeOfQuote = (projectId: string, quote: QuoteView): string =>
  `/projects/${projectId}/transcripts/${quote.transcriptId}?coding=${quote.id}`;

/** One passage: its words, who says them of what, and the way to its place. */
export const QuoteItem = memo(function QuoteItem(props: QuoteItemProps) {
  const { projectId, quote, names, look, isChosen, onChoose, onCopy } = props;
  const t = useTranslations("quote");
  const numbered = names.codeById.get(quote.codeId);
  const codeName = names.nameOf("code", quote.codeId);
  const place = { code: codeName, interview: quote.interviewNumber, turn: quote.firstTurn + 1 };
  const speakers = quote.speakers.map(({ name, number }) => name ?? t("item.confidential", { number })).join(", ");
  return (
    <li
      data-list-row
      data-quote={quote.id}
      className={cn(
        "group/quote flex gap-3",
        look === "line"
          ? "border-line border-b px-1 py-3.5 last:border-b-0"
          : "h-full rounded-lg border border-line bg-surface p-4",
        isChosen && "bg-accent-soft",
        look === "card" && isChosen && "border-accent",
      )}
    >
      {onChoose ? (
        <Checkbox
          hideLabel
          label={t("item.choose", place)}
          checked={isChosen}
          onChange={() => onChoose(quote.id)}
          className="shrink-0"
        />
      ) : null}
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="flex min-w-0 items-center gap-1.5 font-medium text-ink">
            {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
            <span className="truncate">{codeName}</span>
          </span>
          {names.chips(quote).map((chip) => (
            <StanceChip key={`${chip.stance} ${names.chip(chip)}`} stance={chip.stance}>
              {names.chip(chip)}
            </StanceChip>
          ))}
          {quote.status === "accepted" ? null : <Badge>{t(`status.${quote.status}`)}</Badge>}
        </p>
        <blockquote dir="auto" className="reading m-0 max-w-[68ch] text-[0.9375rem] text-ink leading-6">
          {quote.exact}
        </blockquote>
        <QuoteTranslation translation={quote.translation} />
        <p className="mt-auto flex flex-wrap items-center gap-x-2.5 gap-y-1 text-faint text-xs">
          <span className="text-muted">{speakers}</span>
          <Link
            data-list-item
            href={placeOfQuote(projectId, quote)}
            aria-label={t("item.open", place)}
            className="prose-link inline-flex min-h-6 items-center gap-0.5"
          >
            {t("item.place", place)}
            <ArrowUpRight aria-hidden="true" className="size-3" />
          </Link>
          <span>{t(quote.prompted ? "item.prompted" : "item.unprompted")}</span>
          <span>{t("item.coder", { name: quote.coderName })}</span>
          {quote.notQuotable ? (
            <span
              title={t(`item.notQuotableWhy.${quote.notQuotable}`)}
              className="inline-flex items-center gap-1 text-warn"
            >
              <MessageSquareOff aria-hidden="true" className="size-3.5" />
              {t(`item.notQuotable.${quote.notQuotable}`)}
            </span>
          ) : null}
          {quote.needsRepair ? (
            <span className="inline-flex items-center gap-1 text-warn">
              <TriangleAlert aria-hidden="true" className="size-3.5" />
              {t("item.repair")}
            </span>
          ) : null}
        </p>
      </div>
      <IconButton size="sm" label={t("copy.label")} keys="y" onClick={() => onCopy(quote)} className="shrink-0">
        <Copy aria-hidden="true" />
      </IconButton>
    </li>
  );
});
