"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CodeLooks } from "@/components/transcript/code-looks";
import { lookOf } from "@/components/transcript/turn-words";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { PlacedEvidence } from "@/lib/client/source/read-document-text";
import type { CaseView } from "@/lib/schema/case";
import type { CodeView } from "@/lib/schema/codebook";
import type { EvidenceView } from "@/lib/schema/evidence";
import { EvidenceActs } from "./evidence-acts";
import { EvidenceEdit } from "./evidence-edit";

interface EvidenceListProps {
  projectId: string;
  placed: readonly PlacedEvidence[];
  /** Documents behind cells that cite the source without a passage of this text. */
  elsewhere: readonly EvidenceView[];
  factors: readonly CodeView[];
  cases: readonly CaseView[];
  looks: CodeLooks;
  focusedId: string | null;
  canLink: boolean;
  onFocus: (item: PlacedEvidence) => void;
}

/** What was marked in the document, in the order of the text; each opens its place. */
export function EvidenceList({
  projectId,
  placed,
  elsewhere,
  factors,
  cases,
  looks,
  focusedId,
  canLink,
  onFocus,
}: EvidenceListProps) {
  const t = useTranslations("document");
  const [editedId, setEdited] = useState<string | null>(null);
  const codeName = (id: string) => factors.find((code) => code.id === id)?.name ?? t("codeGone");
  const caseName = (id: string) => cases.find((item) => item.id === id)?.name ?? t("caseGone");
  const about = (view: EvidenceView) => t("about", { code: codeName(view.codeId), case: caseName(view.caseId) });
  const head = (view: EvidenceView) => (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
      <Badge>{t(`value.${view.value}`)}</Badge>
      <span className="font-medium">{codeName(view.codeId)}</span>
      <span className="text-muted text-sm">{caseName(view.caseId)}</span>
      {view.locator === "" ? null : <span className="text-muted text-sm">{view.locator}</span>}
    </span>
  );
  return (
    <div className="flex flex-col gap-3 xl:py-4">
      <h2 className="font-semibold text-base max-xl:hidden">{t("marksTitle")}</h2>
      {placed.length === 0 ? <p className="text-muted text-sm">{t(canLink ? "noMarks" : "noMarksRead")}</p> : null}
      <ol className="m-0 flex list-none flex-col gap-1 p-0">
        {placed.map((item) => (
          <li
            key={item.id}
            {...lookOf(looks, item.view.codeId)}
            className={cn(
              "rounded-md border-l-4 px-3 py-2 [border-left-color:var(--code-edge)]",
              item.id === focusedId && "bg-accent-soft",
            )}
          >
            {editedId === item.id ? (
              <EvidenceEdit projectId={projectId} view={item.view} onDone={() => setEdited(null)} />
            ) : (
              <>
                <button
                  type="button"
                  className="w-full cursor-pointer text-left text-base"
                  aria-current={item.id === focusedId ? "true" : undefined}
                  onClick={() => onFocus(item)}
                >
                  {head(item.view)}
                  <span dir="auto" className="reading mt-1 line-clamp-3 block text-sm">
                    {item.view.quotation === "" ? item.view.passage?.exact : item.view.quotation}
                  </span>
                </button>
                <EvidenceActs
                  projectId={projectId}
                  view={item.view}
                  about={about(item.view)}
                  onEdit={() => setEdited(item.id)}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {elsewhere.length > 0 ? (
        <section className="border-line border-t pt-3">
          <h3 className="font-medium text-sm">{t("elsewhere")}</h3>
          <ul className="m-0 mt-2 flex list-none flex-col gap-2 p-0 text-base">
            {elsewhere.map((view) => (
              <li key={view.id}>{head(view)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
