"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { UserRoundPlus, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useListKeys } from "@/components/project/use-list-keys";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { HeaderCell, Table, TableBody, TableHead } from "@/components/ui/table";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import type { CaseView } from "@/lib/schema/case";
import { IntervieweeForm } from "./interviewee-form";
import { IntervieweeRow } from "./interviewee-row";

interface IntervieweesScreenProps {
  projectId: string;
  cases: readonly CaseView[];
  canAdd: boolean;
}

const columns = ["label", "consent", "identity", "homeCase", "interviews"] as const;

/** Everybody who gave the project words, by number, those who withdrew included as a number. */
export function IntervieweesScreen({ projectId, cases, canAdd }: IntervieweesScreenProps) {
  const t = useTranslations("interviewee");
  const region = useRef<HTMLDivElement>(null);
  const { items: people } = useSuspenseQuery(intervieweesQuery(projectId)).data;
  const { items: interviews } = useSuspenseQuery(interviewsQuery(projectId)).data;
  const [edited, setEdited] = useState<string | "new" | null>(null);
  const countOf = (state: "active" | "none" | "withdrawn") =>
    people.filter((person) => person.consentState === state).length;
  const add = canAdd ? () => setEdited("new") : undefined;
  useListKeys(region);
  useShortcuts(
    add
      ? {
          listNew: (event) => {
            event.preventDefault();
            add();
          },
        }
      : {},
  );
  const person = people.find(({ id }) => id === edited) ?? null;
  const button = add ? (
    <Button variant="primary" onClick={add}>
      <UserRoundPlus aria-hidden="true" />
      {t("add")}
    </Button>
  ) : null;
  return (
    <div ref={region}>
      <PageHeader
        title={t("title")}
        lead={t("lead", {
          total: people.length,
          active: countOf("active"),
          none: countOf("none"),
          withdrawn: countOf("withdrawn"),
        })}
        actions={people.length === 0 ? null : button}
      />
      {people.length === 0 ? (
        <EmptyState icon={<UsersRound aria-hidden="true" />} title={t("empty")} action={button}>
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <Table caption={t("caption")}>
          <TableHead>
            <tr>
              <HeaderCell className="text-right">{t("column.number")}</HeaderCell>
              {columns.map((column) => (
                <HeaderCell
                  key={column}
                  className={column === "label" || column === "consent" ? undefined : "hidden md:table-cell"}
                >
                  {t(`column.${column}`)}
                </HeaderCell>
              ))}
              <HeaderCell>
                <span className="sr-only">{t("column.acts")}</span>
              </HeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {people.map((entry) => (
              <IntervieweeRow
                key={entry.id}
                projectId={projectId}
                person={entry}
                cases={cases}
                interviews={interviews}
                onEdit={() => setEdited(entry.id)}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {edited === null ? null : (
        <IntervieweeForm
          key={edited}
          projectId={projectId}
          person={person}
          nextNumber={Math.max(0, ...people.map(({ number }) => number)) + 1}
          cases={cases}
          people={people}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
