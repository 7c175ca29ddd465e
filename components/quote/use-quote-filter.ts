"use client";

import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import {
  facetParts,
  filterOfAddress,
  type QuoteAddress,
  quoteParsers,
  writeQuoteAddress,
} from "@/lib/client/quote/quote-address";
import type { QuoteFacet } from "@/lib/domain/coding/quote-filter";
import type { QuoteFilterInput } from "@/lib/schema/quote";

/** The filter as the address holds it, and the ways to change it. */
export interface QuoteFilterState {
  address: QuoteAddress;
  filter: QuoteFilterInput;
  isFiltered: boolean;
  chosen(facet: QuoteFacet): readonly string[];
  toggle(facet: QuoteFacet, value: string): void;
  /** The values of attributes that are chosen, as the API writes them. */
  attributes: readonly string[];
  toggleAttribute(text: string): void;
  set(change: Partial<QuoteAddress>): void;
  /** Where a change leads, for a link. */
  hrefOf(change: Partial<QuoteAddress>): string;
  clear(): void;
}

/** See {@link QuoteFilterState}. A choice is a step back in the browser's history. */
export const useQuoteFilter = (): QuoteFilterState => {
  const [address, setAddress] = useQueryStates(quoteParsers, { history: "push", shallow: true });
  return useMemo(() => {
    const filter = filterOfAddress(address);
    const chosen = (facet: QuoteFacet): readonly string[] => address[facetParts[facet]];
    return {
      address,
      filter,
      isFiltered: Object.keys(filter).length > 0,
      chosen,
      toggle: (facet, value) => {
        const known = chosen(facet);
        const next = known.includes(value) ? known.filter((one) => one !== value) : [...known, value];
        void setAddress({ [facetParts[facet]]: next.length === 0 ? null : next });
      },
      attributes: filter.attribute === undefined ? [] : [filter.attribute].flat(),
      toggleAttribute: (text) => {
        const known = address.attribute;
        const next = known.includes(text) ? known.filter((one) => one !== text) : [...known, text];
        void setAddress({ attribute: next.length === 0 ? null : next });
      },
      hrefOf: (change) => writeQuoteAddress({ ...address, ...change }) || "?",
      set: (change) => void setAddress(change),
      clear: () => {
        const parts = [...Object.values(facetParts), "words", "attribute", "beside", "join"] as const;
        void setAddress(Object.fromEntries(parts.map((part) => [part, null])));
      },
    };
  }, [address, setAddress]);
};
