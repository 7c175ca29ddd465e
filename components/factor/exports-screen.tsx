import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { describeBasis, describeRule } from "@/lib/exchange/factor-table/describe-rule";
import type { InterviewTableView } from "@/lib/schema/export";
import type { FactorTableView } from "@/lib/schema/factor";
import { ExportFormats } from "./export-formats";
import { ExportPeople } from "./export-people";
import { useFactorWords } from "./use-factor-words";

interface ExportsScreenProps {
  projectId: string;
  table: FactorTableView;
  interviews: InterviewTableView;
}

/** The tables that can leave, with the rule that they will carry and how each person appears in them. */
export function ExportsScreen({ projectId, table, interviews }: ExportsScreenProps) {
  const t = useTranslations("factor.export");
  const words = useFactorWords();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("table")} lead={t("tableWhat")}>
        <ExportFormats projectId={projectId} what="factor-table" />
        <p className="mt-3 max-w-prose text-faint text-sm">
          {[...describeRule(words, table.settings), ...describeBasis(words, table)].join(" · ")}
        </p>
      </Section>
      <Section title={t("interviews")} lead={t("interviewsWhat")}>
        <ExportFormats projectId={projectId} what="interviews" />
      </Section>
      <Section title={t("treatment")} lead={t("noText")}>
        <ExportPeople interviews={interviews} />
        <Callout className="mt-4 max-w-prose">{t("recorded")}</Callout>
      </Section>
    </>
  );
}
