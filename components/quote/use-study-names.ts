"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { casesQuery } from "@/lib/client/case/cases-query";
import { codesQuery } from "@/lib/client/codebook/codes-query";
import { type NumberedCode, numberCodes } from "@/lib/client/coding/number-codes";
import { entriesOf } from "@/lib/client/coding/stance-entries";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { membersQuery } from "@/lib/client/member/members-query";
import { deriveStanceChips, type StanceChip } from "@/lib/domain/coding/derive-stance-chips";
import { inGeneral, type QuoteFacet } from "@/lib/domain/coding/quote-filter";
import type { Stance } from "@/lib/domain/coding/stance";
import type { CaseView } from "@/lib/schema/case";
import type { QuoteView } from "@/lib/schema/quote";

/** Names of everything that a filter can choose, and the order in which they are read. */
export interface StudyNames {
  codes: readonly NumberedCode[];
  codeById: ReadonlyMap<string, NumberedCode>;
  /** The compared cases. */
  cases: readonly CaseView[];
  nameOf(facet: QuoteFacet, value: string): string;
  /** Place in the reading order of a facet; what is gone stands last. */
  placeOf(facet: QuoteFacet, value: string): number;
  chips(quote: QuoteView): readonly StanceChip[];
  chip(chip: StanceChip): string;
}

const stanceOrder: readonly Stance[] = ["present", "absent", "unclear", "relevant", "irrelevant"];
const statusOrder = ["draft", "accepted", "disputed", "rejected"] as const;

/** See {@link StudyNames}. */
export const useStudyNames = (projectId: string): StudyNames => {
  const t = useTranslations("quote");
  const coding = useTranslations("coding");
  const { data: codeViews } = useSuspenseQuery(codesQuery(projectId));
  const { data: caseViews } = useSuspenseQuery(casesQuery(projectId));
  const { items: people } = useSuspenseQuery(intervieweesQuery(projectId)).data;
  const { items: interviews } = useSuspenseQuery(interviewsQuery(projectId)).data;
  const { data: members } = useSuspenseQuery(membersQuery(projectId));
  return useMemo(() => {
    const codes = numberCodes(codeViews);
    const cases = caseViews.filter((view) => view.included);
    const stance = (value: string) => coding(`stances.${value as Stance}`);
    const names: Record<QuoteFacet, ReadonlyMap<string, string>> = {
      code: new Map(codeViews.map((code) => [code.id, code.name])),
      case: new Map([...caseViews.map((view) => [view.id, view.name] as const), [inGeneral, t("inGeneral")]]),
      stance: new Map(stanceOrder.map((value) => [value, stance(value)])),
      interviewee: new Map(people.map((person) => [person.id, person.displayName ?? person.label])),
      interview: new Map(interviews.map(({ id, number }) => [id, t("filter.interviewName", { number })])),
      coder: new Map(members.map((member) => [member.userId, member.name])),
      status: new Map(statusOrder.map((value) => [value, t(`status.${value}`)])),
    };
    const places = Object.fromEntries(
      Object.entries(names).map(([facet, map]) => [facet, new Map([...map.keys()].map((key, at) => [key, at]))]),
    ) as unknown as Record<QuoteFacet, ReadonlyMap<string, number>>;
    const shortOf = (id: string) => caseViews.find((view) => view.id === id)?.shortName ?? t("filter.gone");
    return {
      codes,
      codeById: new Map(codes.map((numbered) => [numbered.code.id, numbered])),
      cases,
      nameOf: (facet, value) => names[facet].get(value) ?? t("filter.gone"),
      placeOf: (facet, value) => places[facet].get(value) ?? Number.MAX_SAFE_INTEGER,
      chips: (quote) =>
        deriveStanceChips(
          entriesOf(quote.stances),
          cases.map((view) => view.id),
        ),
      chip: (one) => {
        const says = stance(one.stance);
        if (one.scope === "general") return coding("chips.general", { stance: says });
        if (one.scope === "case") return coding("chips.case", { stance: says, name: shortOf(one.caseId) });
        return one.missingCaseIds.length === 0
          ? coding("chips.all", { stance: says })
          : coding("chips.allBut", { stance: says, names: one.missingCaseIds.map(shortOf).join(", ") });
      },
    };
  }, [codeViews, caseViews, people, interviews, members, t, coding]);
};
