"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { codelineQuery } from "@/lib/client/quote/quote-queries";
import type { QuoteFilterInput } from "@/lib/schema/quote";
import { CodelinePicture } from "./codeline-picture";
import { CodelineTable } from "./codeline-table";
import { QuoteFailure } from "./quote-failure";
import { TwinChoice } from "./twin-choice";
import type { QuoteFilterState } from "./use-quote-filter";
import type { StudyNames } from "./use-study-names";

interface CodelineProps {
  projectId: string;
  filter: QuoteFilterInput;
  state: QuoteFilterState;
  names: StudyNames;
}

/** One interview from its first turn to its last: where which code stands. */
export function Codeline({ projectId, filter, state, names }: CodelineProps) {
  const t = useTranslations("quote.line");
  const interviews = useSuspenseQuery(interviewsQuery(projectId)).data.items.filter(
    ({ transcript }) => transcript !== null && transcript.codingCount > 0,
  );
  const talk = interviews.find(({ id }) => id === state.address.talk) ?? interviews[0];
  const query = useQuery({
    ...codelineQuery(projectId, talk?.id ?? "", filter),
    enabled: talk !== undefined,
    placeholderData: keepPreviousData,
  });
  if (!talk) return <EmptyState title={t("empty")} />;
  if (query.isError) return <QuoteFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={8} />;
  const { data } = query;
  return (
    <>
      <Field label={t("interview")} className="mb-4 max-w-sm">
        <Select
          value={talk.id}
          options={interviews.map(({ id, number, interviewees }) => ({
            value: id,
            label: t("option", { number, people: interviewees.map(({ label }) => label).join(", ") }),
          }))}
          onChange={(event) => state.set({ talk: event.currentTarget.value })}
        />
      </Field>
      {data.marks.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <TwinChoice
          state={state}
          lead={t("lead", { passages: data.marks.length, codes: data.codeIds.length, turns: data.turns.length })}
          picture={() => <CodelinePicture {...{ projectId, data, state, names }} number={talk.number} />}
          table={() => <CodelineTable {...{ projectId, data, names }} number={talk.number} />}
        />
      )}
    </>
  );
}
