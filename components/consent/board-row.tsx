"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDay } from "@/components/interview/use-day";
import { ConsentBadge } from "@/components/interviewee/consent-badge";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { Cell, HeaderCell, TableRow } from "@/components/ui/table";
import { deriveDestroyDay } from "@/lib/client/consent/derive-destroy-day";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { ChoiceMark } from "./choice-mark";
import { DestroyBy } from "./destroy-by";
import { useChoiceReadings } from "./use-choice-words";

/** What can be done about one person's consent. */
export type BoardAct = "records" | "record" | "restrict" | "withdraw" | "correct";

interface BoardRowProps {
  person: IntervieweeView;
  defenceDate: string | null;
  today: string;
  /** Which acts this member has for this person. */
  acts: readonly BoardAct[];
  onAct: (act: BoardAct) => void;
}

/** One person's record in force, choice by choice. */
export function BoardRow({ person, defenceDate, today, acts, onAct }: BoardRowProps) {
  const t = useTranslations("consent");
  const readingsOf = useChoiceReadings();
  const { choices } = person;
  return (
    <TableRow data-list-row data-interviewee={person.id} interactive>
      <HeaderCell scope="row" sticky className="min-w-32 sm:whitespace-nowrap">
        {acts.includes("records") ? (
          <button
            type="button"
            data-list-item
            aria-label={t("board.open", { label: person.label })}
            onClick={() => onAct("records")}
            className="touch-target rounded-sm text-left hover:underline"
          >
            <span className="mr-2 text-muted tabular-nums">{person.number}</span>
            {person.label}
          </button>
        ) : (
          person.label
        )}
        <span className="mt-1 flex flex-col items-start gap-1 font-normal text-muted text-sm">
          {person.displayName === person.label ? null : person.displayName}
          <ConsentBadge isShort person={person} />
        </span>
      </HeaderCell>
      {choices ? (
        <>
          {readingsOf(choices).map((reading) => (
            <Cell key={reading.choice} className={reading.choice === "recording" ? "min-w-26" : undefined}>
              <ChoiceMark reading={reading} isVideo={choices.recording === "videoAndAudio"} />
            </Cell>
          ))}
          <Cell>
            <DestroyBy destroy={deriveDestroyDay(choices, defenceDate, today)} />
          </Cell>
        </>
      ) : (
        <Cell colSpan={8}>
          <Absence person={person} />
        </Cell>
      )}
      <Cell className="w-12 py-1.5 text-right">
        {acts.length > 0 ? (
          <Menu
            align="end"
            trigger={
              <Button size="icon-sm" variant="ghost" aria-label={t("board.actsFor", { label: person.label })}>
                <Ellipsis aria-hidden="true" />
              </Button>
            }
          >
            {acts.map((act) => (
              <MenuItem
                key={act}
                danger={act === "withdraw"}
                keys={act === "record" ? "r" : act === "withdraw" ? "w" : undefined}
                onSelect={() => onAct(act)}
              >
                {t(act === "withdraw" && person.withdrawal ? "act.further" : `act.${act}`)}
              </MenuItem>
            ))}
          </Menu>
        ) : null}
      </Cell>
    </TableRow>
  );
}

function Absence({ person }: { person: IntervieweeView }) {
  const t = useTranslations("consent.board");
  const day = useDay();
  const { withdrawal } = person;
  if (!withdrawal) return <span className="text-muted">{t("none")}</span>;
  const rest = withdrawal.erasedAt
    ? t("erased")
    : withdrawal.mode === "countsOnly"
      ? t("countsOnly")
      : withdrawal.eraseOn
        ? t("eraseOn", { day: day(withdrawal.eraseOn) })
        : "";
  return (
    <span className="text-muted">
      {t("withdrawn", { day: day(withdrawal.withdrawnAt.slice(0, 10)) })} {rest}
    </span>
  );
}
