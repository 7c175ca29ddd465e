"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { Section } from "@/components/ui/section";
import { Skeleton } from "@/components/ui/skeleton";
import { type RuleChange, robustnessQuery } from "@/lib/client/factor/factor-queries";
import { type Fall, findFalls } from "@/lib/client/factor/find-falls";
import { listWith } from "@/lib/exchange/factor-table/list-numbers";
import type { FactorTableView } from "@/lib/schema/factor";
import type { RobustnessView } from "@/lib/schema/robustness";
import { ThresholdStrip } from "./threshold-strip";
import { useFactorWords } from "./use-factor-words";

interface RobustnessProps {
  projectId: string;
  table: FactorTableView;
  change: RuleChange;
  since: string;
  onThreshold: (threshold: number) => void;
}

/** How many ways of leaving some out keep every factor, of all ways. */
const stableOf = (counts: RobustnessView["leaveTwoOutCounts"], kept: readonly string[]) => {
  if (counts === null) return null;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : { stable: counts[kept.join("+")] ?? 0, total };
};

function LeftOut({ table, found }: { table: FactorTableView; found: RobustnessView }) {
  const words = useFactorWords();
  const two = stableOf(found.leaveTwoOutCounts, found.kept);
  const three = stableOf(found.leaveThreeOutCounts, found.kept);
  const withoutPrompted = found.keptWithoutPromptedMentions.flatMap(
    (id) => table.factors.find((factor) => factor.codeId === id)?.name ?? [],
  );
  const prompted = { kept: withoutPrompted.length, total: found.kept.length };
  return (
    <>
      {two ? <p>{words("robustness.twoOut", two)}</p> : null}
      {three ? <p>{words("robustness.threeOut", three)}</p> : null}
      <p>
        {withoutPrompted.length === 0
          ? words("robustness.prompted", prompted)
          : words("robustness.promptedNames", { ...prompted, names: listWith(words, "and", withoutPrompted) })}
      </p>
    </>
  );
}

interface FallLineProps {
  fall: Fall;
  threshold: number;
  /** Where the reader may look at a withdrawal before it happens. */
  projectId?: string;
  table?: FactorTableView;
}

function FallLine({ fall, threshold, projectId, table }: FallLineProps) {
  const words = useFactorWords();
  const { numbers, factors } = fall;
  const people = table?.interviewees.filter(({ number }) => numbers.includes(number)) ?? [];
  return (
    <p className="text-ink">
      {words("robustness.falls", {
        numbers: listWith(words, "or", numbers),
        factors: listWith(words, "and", factors),
        count: factors.length,
        threshold,
      })}
      .{" "}
      {people.length > 0 ? (
        <span data-no-print className="text-muted text-sm">
          {words("robustness.preview")}{" "}
          {people.map(({ id, number }) => (
            <Link
              key={id}
              href={`/projects/${projectId}/consent?interviewee=${id}`}
              aria-label={words("robustness.whatIfOne", { number })}
              className="prose-link mr-1 inline-flex size-6 items-center justify-center"
            >
              {number}
            </Link>
          ))}
        </span>
      ) : null}
    </p>
  );
}

/** Does the table hold? The kept factors at each threshold, and what falls without one interviewee. */
export function Robustness({ projectId, table, change, since, onThreshold }: RobustnessProps) {
  const words = useFactorWords();
  const query = useQuery({ ...robustnessQuery(projectId, change, since), placeholderData: keepPreviousData });
  const falls = findFalls(table);
  const threshold = table.settings.salienceThreshold;
  const canWithdraw = table.abilities.includes("consent:withdraw");
  return (
    <Section
      title={words("robustness.heading")}
      lead={words("robustness.lead")}
      actions={
        canWithdraw ? (
          <Link href={`/projects/${projectId}/consent`} className="prose-link text-sm">
            {words("robustness.whatIf")}
          </Link>
        ) : null
      }
    >
      <ThresholdStrip table={table} onThreshold={onThreshold} />
      <div className="mt-4 flex max-w-prose flex-col gap-1 text-base text-muted">
        {falls.length === 0 ? <p>{words("robustness.stable")}</p> : null}
        {falls.map((fall) => (
          <FallLine
            key={fall.numbers.join()}
            fall={fall}
            threshold={threshold}
            {...(canWithdraw ? { projectId, table } : {})}
          />
        ))}
        <div className={cn("flex flex-col gap-1 transition-opacity", query.isPlaceholderData && "opacity-40")}>
          {query.data ? <LeftOut table={table} found={query.data} /> : null}
          {query.isPending ? <Skeleton lines={2} /> : null}
          {query.isError && !query.data ? <p className="text-negative">{words("robustness.failed")}</p> : null}
        </div>
      </div>
    </Section>
  );
}
