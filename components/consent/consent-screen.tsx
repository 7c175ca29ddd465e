"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { FileCheck2, Printer } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useListKeys } from "@/components/project/use-list-keys";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { consentFormsQuery } from "@/lib/client/consent/consent-queries";
import { findDueActs } from "@/lib/client/consent/find-due-acts";
import { isCorrectable } from "@/lib/client/consent/is-correctable";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import type { BoardAct } from "./board-row";
import { ConsentBoard } from "./consent-board";
import { CorrectionDialog } from "./correction-dialog";
import { DueActs } from "./due-acts";
import { RecordHistory } from "./record-history";
import { RestrictionDialog } from "./restriction-dialog";
import type { StudyNames } from "./study-names";
import { useBoardPlace } from "./use-board-place";
import { WithdrawalDrawer } from "./withdrawal-drawer";

interface ConsentScreenProps {
  projectId: string;
  defenceDate: string | null;
  /** The server's day, so that server and browser count the same days. */
  today: string;
  names: StudyNames;
  can: { readonly record: boolean; readonly withdraw: boolean; readonly add: boolean; readonly writeForms: boolean };
}

/** The consent board: who allows what until when, what is due, and what a withdrawal would change. */
export function ConsentScreen({ projectId, defenceDate, today, names, can }: ConsentScreenProps) {
  const t = useTranslations("consent");
  const router = useRouter();
  const region = useRef<HTMLDivElement>(null);
  const { items: people } = useSuspenseQuery(intervieweesQuery(projectId)).data;
  const { items: forms } = useSuspenseQuery(consentFormsQuery(projectId)).data;
  const place = useBoardPlace(people);
  const address = `/projects/${projectId}/consent`;

  const actsOf = (person: IntervieweeView): BoardAct[] => {
    const may = (ability: "consent:record" | "consent:withdraw") => person.abilities.includes(ability);
    const isGone = person.withdrawal !== null;
    return [
      ...(may("consent:record") ? (["record"] as const) : []),
      ...(may("consent:record") && person.choices ? (["restrict"] as const) : []),
      ...(may("consent:record") || (isGone && can.record) ? (["records"] as const) : []),
      ...(may("consent:withdraw") && isCorrectable(person, today) ? (["correct"] as const) : []),
      ...(may("consent:withdraw") && can.withdraw ? (["withdraw"] as const) : []),
    ];
  };
  const onAct = (person: IntervieweeView, act: BoardAct) => {
    if (act === "record") router.push(`${address}/record?interviewee=${person.id}`);
    else place.show(person, act);
  };
  const onKey = (act: BoardAct) => (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-interviewee]") : null;
    const person = people.find(({ id }) => id === row?.dataset.interviewee);
    if (!person || !actsOf(person).includes(act)) return;
    event.preventDefault();
    onAct(person, act);
  };
  useListKeys(region);
  useShortcuts({ recordConsent: onKey("record"), withdrawConsent: onKey("withdraw") }, region);
  const countOf = (state: IntervieweeView["consentState"]) =>
    people.filter((person) => person.consentState === state).length;
  const { open } = place;
  const mayOpen = open !== null && actsOf(open.person).includes(open.panel);

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
        actions={
          <>
            <Link href={`${address}/forms`} className={buttonStyles()}>
              {t("forms")}
            </Link>
            {people.length > 0 ? (
              <Button onClick={() => window.print()}>
                <Printer aria-hidden="true" />
                {t("print")}
              </Button>
            ) : null}
            {people.length > 0 && can.record ? (
              <Link href={`${address}/record`} className={buttonStyles({ variant: "primary" })}>
                {t("record")}
              </Link>
            ) : null}
          </>
        }
      />
      {people.length === 0 ? (
        <EmptyState
          icon={<FileCheck2 aria-hidden="true" />}
          title={t("empty")}
          action={
            can.add ? (
              <Link href={`/projects/${projectId}/interviewees`} className={buttonStyles({ variant: "primary" })}>
                {t("emptyAct")}
              </Link>
            ) : null
          }
        >
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <>
          <DueActs
            projectId={projectId}
            acts={findDueActs({ people, hasForm: forms.length > 0, defenceDate, today })}
            canWriteForms={can.writeForms}
          />
          <ConsentBoard people={people} defenceDate={defenceDate} today={today} actsOf={actsOf} onAct={onAct} />
        </>
      )}
      {open && mayOpen && open.panel === "records" ? (
        <RecordHistory projectId={projectId} person={open.person} forms={forms} onClose={place.close} />
      ) : null}
      {open && mayOpen && open.panel === "restrict" ? (
        <RestrictionDialog projectId={projectId} person={open.person} today={today} onClose={place.close} />
      ) : null}
      {open && mayOpen && open.panel === "correct" ? (
        <CorrectionDialog projectId={projectId} person={open.person} onClose={place.close} />
      ) : null}
      <WithdrawalDrawer
        projectId={projectId}
        person={open && open.panel === "withdraw" ? open.person : null}
        names={names}
        isAllowed={mayOpen}
        onClose={place.close}
      />
    </div>
  );
}
