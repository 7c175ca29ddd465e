"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/live-region";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { askedCell, type AskedMark as Mark } from "@/lib/client/guide/asked-grid";
import type { GuideView } from "@/lib/schema/guide";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { AskedButton } from "./asked-button";
import { useAsked } from "./use-asked";

interface AskedGridProps {
  projectId: string;
  guide: GuideView;
  /** Those who have not withdrawn. */
  people: readonly IntervieweeView[];
}

/** Questions by interviewees. The arrows move from cell to cell, letters and presses mark it. */
export function AskedGrid({ projectId, guide, people }: AskedGridProps) {
  const t = useTranslations("guide.asked");
  const announce = useAnnounce();
  const { marks, record } = useAsked(projectId, guide);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const { questions } = guide;
  const canRecord = guide.abilities.includes("interview:change");
  const isOpen = (person: IntervieweeView) => canRecord && person.choices?.analysis === true;
  const nameOf = (person: IntervieweeView) => person.displayName ?? t("person", { number: person.number });
  const wordOf = (mark: Mark) => t(`state.${mark ?? "unknown"}`);

  const go = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(questions.length - 1, row)),
      column: Math.max(0, Math.min(people.length - 1, column)),
    };
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus();
  };
  const set = (person: IntervieweeView, place: number, state: Mark) => {
    const question = questions[place];
    if (!question || !isOpen(person)) return;
    record([{ intervieweeId: person.id, questionId: question.questionId, state }]);
    announce(t("said", { person: nameOf(person), number: place + 1, state: wordOf(state) }));
  };
  const fill = (person: IntervieweeView) =>
    record(
      questions
        .filter(({ questionId }) => (marks.get(askedCell(person.id, questionId)) ?? null) === null)
        .map(({ questionId }) => ({ intervieweeId: person.id, questionId, state: "asked" })),
    );

  return (
    <Table ref={grid} role="grid" caption={t("caption")}>
      <TableHead>
        <tr>
          <HeaderCell sticky className="min-w-44 max-w-96">
            {t("question")}
          </HeaderCell>
          {people.map((person) => (
            <HeaderCell key={person.id} className="min-w-20 text-center" title={nameOf(person)}>
              <span className="sr-only">{nameOf(person)}</span>
              <span aria-hidden="true">{person.number}</span>
              {person.choices?.analysis === true ? null : (
                <span className="block font-normal text-2xs text-faint">{t("noConsent")}</span>
              )}
            </HeaderCell>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {questions.map((question, row) => (
          <TableRow key={question.questionId}>
            <HeaderCell scope="row" sticky className="min-w-44 max-w-96">
              <span className="flex gap-2 font-normal">
                <span className="text-faint tabular-nums">{row + 1}</span>
                <span className="line-clamp-3" title={question.text}>
                  {question.text}
                </span>
              </span>
            </HeaderCell>
            {people.map((person, column) => {
              const mark = marks.get(askedCell(person.id, question.questionId)) ?? null;
              return (
                <td key={person.id} className="border-line border-b bg-surface p-0">
                  <AskedButton
                    place={{ row, column }}
                    mark={mark}
                    label={t("cell", { person: nameOf(person), number: row + 1, state: wordOf(mark) })}
                    isInTabOrder={row === at.row && column === at.column}
                    isOpen={isOpen(person)}
                    onSet={(state) => set(person, row, state)}
                    onGo={go}
                  />
                </td>
              );
            })}
          </TableRow>
        ))}
        {canRecord ? (
          <TableRow>
            <HeaderCell scope="row" sticky>
              <span className="font-normal text-muted">{t("restRow")}</span>
            </HeaderCell>
            {people.map((person) => (
              <Cell key={person.id} className="text-center">
                <Button
                  variant="ghost"
                  size="sm"
                  disabled={!isOpen(person)}
                  aria-label={t("rest", { person: nameOf(person) })}
                  title={t("rest", { person: nameOf(person) })}
                  onClick={() => fill(person)}
                >
                  <CheckCheck aria-hidden="true" />
                </Button>
              </Cell>
            ))}
          </TableRow>
        ) : null}
      </TableBody>
    </Table>
  );
}
