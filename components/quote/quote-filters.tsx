"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { quoteFacets } from "@/lib/domain/coding/quote-filter";
import type { QuoteFacetsView } from "@/lib/schema/quote";
import { AttributeFacets } from "./attribute-facets";
import { FacetGroup } from "./facet-group";
import type { QuoteFilterState } from "./use-quote-filter";
import type { StudyNames } from "./use-study-names";

const OPEN: readonly string[] = ["code", "case", "stance"];

interface QuoteFiltersProps {
  state: QuoteFilterState;
  facets: QuoteFacetsView;
  names: StudyNames;
}

/** The panel of choices: words of the passage, and every part of the filter with counts of passages and of people. */
export function QuoteFilters({ state, facets, names }: QuoteFiltersProps) {
  const t = useTranslations("quote.filter");
  return (
    <search aria-label={t("label")}>
      <WordsField words={state.address.words} onWords={(words) => state.set({ words })} />
      <p aria-hidden="true" className="mt-3 pb-1 text-right text-faint text-xs">
        {t("legend")}
      </p>
      {quoteFacets.map((facet) => (
        <FacetGroup
          key={facet}
          title={t(facet)}
          counts={facets.counts[facet]}
          chosen={state.chosen(facet)}
          nameOf={(value) => names.nameOf(facet, value)}
          order={(one, other) => names.placeOf(facet, one) - names.placeOf(facet, other)}
          depthOf={facet === "code" ? (value) => names.codeById.get(value)?.depth ?? 0 : undefined}
          isOpen={OPEN.includes(facet)}
          onToggle={(value) => state.toggle(facet, value)}
        />
      ))}
      <AttributeFacets state={state} attributes={facets.attributes} />
      {state.isFiltered ? (
        <Button size="sm" className="mt-3" onClick={state.clear}>
          {t("clear")}
        </Button>
      ) : null}
    </search>
  );
}

/** Looks on Enter, and when the field is left. */
function WordsField({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const t = useTranslations("quote.filter");
  const [typed, setTyped] = useState(words);
  const [seen, setSeen] = useState(words);
  if (seen !== words) {
    setSeen(words);
    setTyped(words);
  }
  const send = () => {
    if (typed.trim() !== words) onWords(typed.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Input
        type="search"
        value={typed}
        aria-label={t("text")}
        placeholder={t("text")}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={send}
      />
    </form>
  );
}
