"use client";

import type { RefObject } from "react";
import { useListKeys } from "@/components/project/use-list-keys";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import type { QuoteView } from "@/lib/schema/quote";

interface QuoteKeys {
  region: RefObject<HTMLElement | null>;
  quotes: readonly QuoteView[];
  onCopy: (quote: QuoteView) => void;
  onChoose: ((id: string) => void) | null;
}

/** j k and the arrows move, Enter opens the place (the link's own), x chooses, y copies with citation. */
export const useQuoteKeys = ({ region, quotes, onCopy, onChoose }: QuoteKeys): void => {
  useListKeys(region);
  const here = (): QuoteView | undefined => {
    const id = document.activeElement?.closest<HTMLElement>("[data-quote]")?.dataset.quote;
    return quotes.find((quote) => quote.id === id);
  };
  useShortcuts({
    listCopy: (event) => {
      const quote = here();
      if (!quote) return;
      event.preventDefault();
      onCopy(quote);
    },
    listSelect: (event) => {
      const quote = here();
      if (!quote || !onChoose) return;
      event.preventDefault();
      onChoose(quote.id);
    },
  });
};
