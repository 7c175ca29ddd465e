import { useTranslations } from "next-intl";
import { IntervieweeDots } from "@/components/ui/interviewee-dots";
import { listNumbers } from "@/lib/exchange/factor-table/list-numbers";
import type { FactorRowView, FactorTableView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

interface CitedByProps {
  factor: FactorRowView;
  interviewees: FactorTableView["interviewees"];
}

/** How many interviewees name the factor, and which: one place for each who could. */
export function CitedBy({ factor, interviewees }: CitedByProps) {
  const words = useFactorWords();
  const common = useTranslations("common");
  const eligible = interviewees.filter(({ isEligible }) => isEligible).map(({ number }) => String(number));
  const numbers = listNumbers(factor.citedBy);
  const text =
    factor.citationCount === 0
      ? common("citedByNobody", { total: eligible.length })
      : common("citedBy", { count: factor.citationCount, total: eligible.length, numbers });
  return (
    <>
      <span className="flex items-center gap-2">
        <span className="w-4 text-right font-semibold text-base text-ink tabular-nums" aria-hidden="true">
          {factor.citationCount}
        </span>
        <IntervieweeDots
          size="sm"
          interviewees={eligible}
          citing={factor.citedBy.map(String)}
          text={text}
          className="max-sm:hidden"
        />
      </span>
      <span className="block w-18 text-2xs text-faint sm:hidden">
        <span className="sr-only">{text}</span>
        <span aria-hidden="true">{numbers}</span>
      </span>
      {factor.irrelevant.length > 0 ? (
        <span className="mt-0.5 block text-2xs text-faint max-sm:w-18 sm:pl-6">
          {words("table.doesNotMatter", { numbers: listNumbers(factor.irrelevant) })}
        </span>
      ) : null}
    </>
  );
}
