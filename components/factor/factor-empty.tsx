import Link from "next/link";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { FactorTableView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

/** Whether there is nothing that a table could show: no factor, no case, or nobody who counts. */
export const isEmptyTable = (table: FactorTableView): boolean =>
  table.factors.length === 0 || table.cases.length === 0 || table.basis.eligible === 0;

const missingPart = (table: FactorTableView) => {
  if (table.factors.length === 0) return { name: "noFactors", screen: "codebook" } as const;
  if (table.cases.length === 0) return { name: "noCases", screen: "cases" } as const;
  return { name: "noCodings", screen: "interviews" } as const;
};

/** The rule, and the first step on the way to a cell. */
export function FactorEmpty({ projectId, table }: { projectId: string; table: FactorTableView }) {
  const words = useFactorWords();
  const { name, screen } = missingPart(table);
  const { salienceThreshold, presenceThreshold } = table.settings;
  return (
    <>
      <PageHeader
        title={words("title")}
        lead={`${words("rule.salience", { threshold: salienceThreshold })} · ${words("rule.presence", { threshold: presenceThreshold })}`}
      />
      <EmptyState
        title={words(`empty.${name}`)}
        action={
          <Link href={`/projects/${projectId}/${screen}`} className={buttonStyles({ variant: "primary" })}>
            {words(`empty.${name}Act`)}
          </Link>
        }
      >
        {words(`empty.${name}Why`)}
      </EmptyState>
    </>
  );
}
