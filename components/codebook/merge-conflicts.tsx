"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { RadioGroup } from "@/components/ui/radio-group";
import { casesQuery } from "@/lib/client/case/cases-query";
import { membersQuery } from "@/lib/client/member/members-query";
import type { CodeMergeConflicts, CodeMergeInput } from "@/lib/schema/code-merge";

/** So many are named; the others are counted. */
const SHOWN = 5;

interface MergeConflictsProps {
  projectId: string;
  names: { from: string; into: string };
  conflicts: CodeMergeConflicts;
  value: CodeMergeInput["onConflict"];
  onChoose: (value: CodeMergeInput["onConflict"]) => void;
}

/** Where both codes say something else of the same case, and which of them is to hold. */
export function MergeConflicts({ projectId, names, conflicts, value, onChoose }: MergeConflictsProps) {
  const t = useTranslations("codebook.merge");
  const stance = useTranslations("coding.stances");
  const cell = useTranslations("factor.cell");
  const { data: cases = [] } = useQuery(casesQuery(projectId));
  const { data: members = [] } = useQuery(membersQuery(projectId));
  const caseName = (id: string | null) =>
    id === null ? t("inGeneral") : (cases.find((one) => one.id === id)?.name ?? t("gone"));
  const coderName = (id: string) => members.find(({ userId }) => userId === id)?.name ?? t("gone");
  const lines = [
    ...conflicts.stances.map((one) => ({
      key: `${one.codingId} ${one.caseId}`,
      text: t("stance", {
        coder: coderName(one.coderId),
        case: caseName(one.caseId),
        into: stance(one.into),
        from: stance(one.from),
      }),
    })),
    ...conflicts.judgements.map((one) => ({
      key: one.caseId,
      text: t("judgement", { case: caseName(one.caseId), into: cell(one.into), from: cell(one.from) }),
    })),
  ];
  const more = lines.length - SHOWN;
  return (
    <>
      <Callout tone="warn" live title={t("conflicts", { count: lines.length })}>
        <ul className="m-0 list-disc pl-4">
          {lines.slice(0, SHOWN).map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
          {more > 0 ? <li>{t("more", { count: more })}</li> : null}
        </ul>
      </Callout>
      <RadioGroup
        legend={t("holds")}
        required
        value={value === "refuse" ? null : value}
        onValueChange={onChoose}
        options={[
          { value: "keepInto", label: t("keepInto", names) },
          { value: "keepFrom", label: t("keepFrom", names) },
        ]}
      />
    </>
  );
}
