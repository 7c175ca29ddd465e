"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { TroubleNote } from "@/components/project/trouble-note";
import { TableEffect } from "@/components/search/table-effect";
import { casesQuery } from "@/lib/client/case/cases-query";
import { readTrouble } from "@/lib/client/project/trouble";
import type { CodeMergePreviewView } from "@/lib/schema/code-merge";
import type { CodeView } from "@/lib/schema/codebook";

const parts = ["codings", "folded", "documents", "judgements", "questions", "children"] as const;

interface MergePreviewProps {
  projectId: string;
  view: CodeMergePreviewView | undefined;
  error: Error | null;
  isWaiting: boolean;
  names: { from: string; into: string };
  codes: readonly CodeView[];
}

/** What a merge would do, in sentences with numbers: what goes to the other code, and what the table would say. */
export function MergePreview({ projectId, view, error, isWaiting, names, codes }: MergePreviewProps) {
  const t = useTranslations("codebook.merge");
  const trouble = useTranslations("project.trouble");
  const { data: cases = [] } = useQuery(casesQuery(projectId));
  if (error) {
    const lost = { title: trouble("lost"), detail: trouble("lostDetail") };
    return <TroubleNote trouble={readTrouble(error, lost)} />;
  }
  const moved = view ? parts.filter((part) => view.counts[part] > 0) : [];
  return (
    <section
      aria-label={t("preview")}
      aria-live="polite"
      aria-busy={isWaiting}
      className="rounded-lg bg-sunken px-4 py-3"
    >
      <h3 className="mb-1 font-semibold text-base">{t("preview")}</h3>
      {view ? (
        <ul className="m-0 flex list-disc flex-col gap-1 pl-4 text-base text-muted">
          {moved.map((part) => (
            <li key={part}>{t(`counts.${part}`, { count: view.counts[part], ...names })}</li>
          ))}
          {moved.length === 0 ? <li>{t("nothing", names)}</li> : null}
          <TableEffect
            effect={view.table}
            codeName={(id) => codes.find((one) => one.id === id)?.name ?? t("gone")}
            caseName={(id) => cases.find((one) => one.id === id)?.name ?? t("gone")}
          />
        </ul>
      ) : (
        <p className="text-muted">{t("waiting")}</p>
      )}
    </section>
  );
}
