"use client";

import { Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { SummaryView } from "@/lib/schema/summary";
import { SummaryForm } from "./summary-form";

interface SummaryCellProps {
  projectId: string;
  intervieweeId: string;
  codeId: string;
  /** The interviewee and the factor, in words. */
  who: string;
  what: string;
  summary: SummaryView | null;
  passages: number;
  canWrite: boolean;
  onQuotes: () => void;
}

/** What one person says of one factor, and the way to her quotes of it. */
export function SummaryCell(props: SummaryCellProps) {
  const { projectId, intervieweeId, codeId, who, what, summary, passages, canWrite, onQuotes } = props;
  const t = useTranslations("quote.summary");
  const [isEdited, setIsEdited] = useState(false);
  const label = t(summary ? "edit" : "write", { who, what });
  return (
    <div className="flex flex-col gap-1.5">
      {isEdited ? (
        <SummaryForm
          {...{ projectId, intervieweeId, codeId, summary }}
          label={t("field", { who, what })}
          onClose={() => setIsEdited(false)}
        />
      ) : (
        <div className="flex items-start gap-1.5">
          <p dir="auto" className="min-w-0 flex-1 whitespace-pre-wrap text-ink text-sm">
            {summary?.text ?? <span className="text-faint">{t("nothing")}</span>}
          </p>
          {canWrite ? (
            <IconButton size="sm" label={label} onClick={() => setIsEdited(true)}>
              {summary ? <Pencil aria-hidden="true" /> : <Plus aria-hidden="true" />}
            </IconButton>
          ) : null}
        </div>
      )}
      {passages > 0 ? (
        <button
          type="button"
          aria-label={t("quotesOf", { count: passages, who, what })}
          onClick={onQuotes}
          className="prose-link min-h-6 self-start rounded-sm text-xs"
        >
          {t("quotes", { count: passages })}
        </button>
      ) : (
        <span className="text-faint text-xs">{t("quotes", { count: 0 })}</span>
      )}
    </div>
  );
}
