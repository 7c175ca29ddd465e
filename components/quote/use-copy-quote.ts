"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useToast } from "@/components/ui/toast";
import type { QuoteView } from "@/lib/schema/quote";

/**
 * Copies a quote with its citation. Whoever is confidential is cited by number, and words that may not be quoted are not
 * copied; the message names who does not allow it.
 */
export const useCopyQuote = (): ((quote: QuoteView) => Promise<void>) => {
  const t = useTranslations("quote");
  const toast = useToast();
  return useCallback(
    async (quote) => {
      const speakers = quote.speakers.map(({ name, number }) => name ?? t("copy.speaker", { number })).join(", ");
      if (quote.notQuotable !== null || quote.exact === undefined) {
        const why = quote.notQuotable ?? "quotation";
        toast.show({ text: t(`copy.refused.${why}`, { who: speakers }), tone: "info" });
        return;
      }
      const oneLine = (words: string) => words.replace(/\s+/gu, " ").trim();
      const cited = t("copy.citation", {
        text: oneLine(quote.exact),
        speakers,
        interview: quote.interviewNumber,
        turn: quote.firstTurn + 1,
      });
      const text = quote.translation
        ? `${cited}\n${t("copy.translation", { text: oneLine(quote.translation.text), language: quote.translation.language })}`
        : cited;
      try {
        await navigator.clipboard.writeText(text);
        toast.show({ text: t("copy.done") });
      } catch {
        toast.show({ text: t("copy.failed"), detail: text, tone: "problem" });
      }
    },
    [t, toast],
  );
};
