"use client";

import { useTranslations } from "next-intl";
import { notStated } from "@/lib/domain/coding/attribute-owner";
import { readAttributeChoice } from "@/lib/domain/coding/read-attribute-choice";
import { writeAttributeChoice } from "@/lib/domain/coding/write-attribute-choice";
import type { QuoteFacetsView } from "@/lib/schema/quote";
import { FacetGroup } from "./facet-group";
import type { QuoteFilterState } from "./use-quote-filter";

interface AttributeFacetsProps {
  state: QuoteFilterState;
  attributes: QuoteFacetsView["attributes"];
}

/** Values in their own order, numbers by size; what is not stated stands last. */
export const compareValues = (one: string, other: string): number =>
  Number(one === notStated) - Number(other === notStated) || one.localeCompare(other, "en", { numeric: true });

/** Every attribute of interviewees, interviews and cases as a part of the filter. */
export function AttributeFacets({ state, attributes }: AttributeFacetsProps) {
  const t = useTranslations("quote.filter");
  const choices = state.attributes.flatMap((text) => readAttributeChoice(text) ?? []);
  return attributes.map(({ of, name, counts }) => (
    <FacetGroup
      key={`${of} ${name}`}
      title={t("attributeOf", { of: t(of), name })}
      counts={counts}
      chosen={choices.filter((one) => one.of === of && one.name === name).map(({ value }) => value)}
      nameOf={(value) => (value === notStated ? t("notStated") : value)}
      order={compareValues}
      isOpen={false}
      onToggle={(value) => state.toggleAttribute(writeAttributeChoice({ of, name, value }))}
    />
  ));
}
