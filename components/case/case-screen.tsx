"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Landmark, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { focusLater } from "@/lib/client/project/focus-later";
import { projectQuery } from "@/lib/client/project/project-query";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import type { CaseView } from "@/lib/schema/case";
import { CaseForm } from "./case-form";
import type { CaseActs } from "./case-row";
import { CaseTable } from "./case-table";
import { ScopeConditions } from "./scope-conditions";
import { useCases } from "./use-cases";

type Open = { id: string; isChangingSides: boolean } | "new" | null;

/** The cases that are compared, the candidates that are not, and the conditions under which a case could be either. */
export function CaseScreen({ projectId }: { projectId: string }) {
  const t = useTranslations("case");
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { cases, put, remove, move } = useCases(projectId);
  const [open, setOpen] = useState<Open>(null);
  const canChange = project.abilities.includes("case:change");
  useShortcuts(
    canChange
      ? {
          listNew: (event) => {
            event.preventDefault();
            setOpen("new");
          },
        }
      : {},
  );

  const close = () => {
    setOpen(null);
    focusLater(
      open === null || open === "new" ? "[data-act=add]" : `[data-row="${open.id}"] [data-list-item]`,
      "[data-page-heading]",
    );
  };
  const acts: CaseActs | null = canChange
    ? {
        edit: ({ id }) => setOpen({ id, isChangingSides: false }),
        changeSides: ({ id }) => setOpen({ id, isChangingSides: true }),
        move,
        remove,
      }
    : null;
  const form = (view: CaseView | null, isChangingSides = false) => (
    <CaseForm
      projectId={projectId}
      view={view}
      start={view && isChangingSides ? { included: !view.included } : undefined}
      focusOn={isChangingSides ? "reason" : "name"}
      outcomeName={project.outcomeName}
      known={cases.filter((one) => one.id !== view?.id).map(({ attributes }) => attributes)}
      onSaved={(saved) => {
        put(saved);
        close();
      }}
      onCancel={close}
    />
  );
  const formOf = (view: CaseView) =>
    open !== null && open !== "new" && open.id === view.id ? form(view, open.isChangingSides) : null;
  const compared = cases.filter((one) => one.included);
  const left = cases.filter((one) => !one.included);
  const table = (list: readonly CaseView[], isLeftOut: boolean) => (
    <CaseTable cases={list} isLeftOut={isLeftOut} outcomeName={project.outcomeName} acts={acts} formOf={formOf} />
  );
  const add = canChange ? (
    <Button data-act="add" variant="primary" onClick={() => setOpen("new")}>
      <Plus aria-hidden="true" />
      {t("add")}
    </Button>
  ) : null;

  return (
    <div className="max-w-5xl">
      <PageHeader
        title={t("title")}
        lead={
          <>
            {t("lead", { compared: compared.length, left: left.length })}{" "}
            {project.outcomeName === "" ? null : t("leadOutcome", { name: project.outcomeName })}
            {canChange ? null : ` ${t("readOnly")}`}
          </>
        }
        actions={cases.length > 0 && open !== "new" ? add : null}
      />
      {open === "new" ? <Card className="mb-8">{form(null)}</Card> : null}
      {cases.length === 0 && open !== "new" ? (
        <EmptyState icon={<Landmark aria-hidden="true" />} title={t("empty")} action={add}>
          {t("emptyBody")}
        </EmptyState>
      ) : null}
      <div>
        {compared.length > 0 ? <Section title={t("compared")}>{table(compared, false)}</Section> : null}
        {left.length > 0 ? (
          <Section title={t("leftOut")} lead={t("leftOutLead")}>
            {table(left, true)}
          </Section>
        ) : null}
        <ScopeConditions project={project} />
      </div>
    </div>
  );
}
