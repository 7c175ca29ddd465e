"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { notStated } from "@/lib/domain/coding/attribute-owner";
import { quoteFacets } from "@/lib/domain/coding/quote-filter";
import { readAttributeChoice } from "@/lib/domain/coding/read-attribute-choice";
import type { QuoteFilterState } from "./use-quote-filter";
import type { StudyNames } from "./use-study-names";

/** What is chosen, in words, each to be taken away. */
export function ActiveFilters({ state, names }: { state: QuoteFilterState; names: StudyNames }) {
  const t = useTranslations("quote.filter");
  if (!state.isFiltered) return null;
  const words = state.address.words.trim();
  return (
    <ul aria-label={t("active")} className="m-0 mb-4 flex list-none flex-wrap items-center gap-1.5 p-0">
      {words === "" ? null : (
        <li className="max-w-full">
          <Chip onRemove={() => state.set({ words: "" })} removeLabel={t("remove", { name: words })}>
            “{words}”
          </Chip>
        </li>
      )}
      {quoteFacets.flatMap((facet) =>
        state.chosen(facet).map((value) => {
          const name = names.nameOf(facet, value);
          return (
            <li key={`${facet} ${value}`} className="max-w-full">
              <Chip
                mark={<span className="text-faint text-xs">{t(facet)}</span>}
                onRemove={() => state.toggle(facet, value)}
                removeLabel={t("remove", { name })}
              >
                {name}
              </Chip>
            </li>
          );
        }),
      )}
      {state.attributes.map((text) => {
        const choice = readAttributeChoice(text);
        if (!choice) return null;
        const name = choice.value === notStated ? t("notStated") : choice.value;
        return (
          <li key={text} className="max-w-full">
            <Chip
              mark={<span className="text-faint text-xs">{choice.name}</span>}
              onRemove={() => state.toggleAttribute(text)}
              removeLabel={t("remove", { name: `${choice.name}: ${name}` })}
            >
              {name}
            </Chip>
          </li>
        );
      })}
      <li>
        <Button variant="ghost" size="sm" onClick={state.clear}>
          {t("clear")}
        </Button>
      </li>
    </ul>
  );
}
