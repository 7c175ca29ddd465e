"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ClipboardList, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { codesQuery } from "@/lib/client/codebook/codes-query";
import { guideQuery } from "@/lib/client/guide/guide-query";
import { focusLater } from "@/lib/client/project/focus-later";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { AskedGrid } from "./asked-grid";
import { GuideForm } from "./guide-form";
import { QuestionList } from "./question-list";

/** The questions with the codes that they ask about, and who was asked which. */
export function GuideScreen({ projectId, people }: { projectId: string; people: readonly IntervieweeView[] }) {
  const t = useTranslations("guide");
  const { data: guide } = useSuspenseQuery(guideQuery(projectId));
  const { data: codes } = useSuspenseQuery(codesQuery(projectId));
  const [isEditing, setEditing] = useState(false);
  const canChange = guide.abilities.includes("codebook:change");
  const hasQuestions = guide.questions.length > 0;
  return (
    <div className="max-w-6xl">
      <PageHeader
        title={t("title")}
        lead={
          <>
            {hasQuestions ? t("lead", { questions: guide.questions.length, version: guide.version }) : null}
            {canChange ? null : ` ${t("readOnly")}`}
          </>
        }
        actions={
          canChange && hasQuestions && !isEditing ? (
            <Button data-act="edit-guide" onClick={() => setEditing(true)}>
              <Pencil aria-hidden="true" />
              {t("edit")}
            </Button>
          ) : null
        }
      />
      <div>
        {hasQuestions || isEditing ? (
          <Section title={t("questions")}>
            {isEditing ? (
              <GuideForm
                projectId={projectId}
                guide={guide}
                codes={codes}
                onClose={() => {
                  setEditing(false);
                  focusLater("[data-act=edit-guide]", "[data-page-heading]");
                }}
              />
            ) : (
              <QuestionList guide={guide} codes={codes} />
            )}
          </Section>
        ) : (
          <EmptyState
            icon={<ClipboardList aria-hidden="true" />}
            title={t("empty")}
            action={
              canChange ? (
                <Button variant="primary" onClick={() => setEditing(true)}>
                  {t("write")}
                </Button>
              ) : null
            }
          >
            {t("emptyBody")}
          </EmptyState>
        )}
        {hasQuestions && !isEditing ? (
          <Section title={t("asked.title")} lead={t("asked.lead")}>
            {people.length === 0 ? (
              <p className="text-base text-muted">{t("asked.nobody")}</p>
            ) : (
              <>
                <AskedGrid projectId={projectId} guide={guide} people={people} />
                <p className="mt-2 text-faint text-xs">{t("asked.keys")}</p>
              </>
            )}
          </Section>
        ) : null}
      </div>
    </div>
  );
}
