"use client";

import { useTranslations } from "next-intl";
import { HeaderCell, Table, TableBody, TableHead } from "@/components/ui/table";
import { consentChoices } from "@/lib/domain/consent/consent-choice";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { type BoardAct, BoardRow } from "./board-row";

interface ConsentBoardProps {
  people: readonly IntervieweeView[];
  defenceDate: string | null;
  today: string;
  actsOf: (person: IntervieweeView) => readonly BoardAct[];
  onAct: (person: IntervieweeView, act: BoardAct) => void;
}

/** Who allows what until when: one row per interviewee, one column per choice. */
export function ConsentBoard({ people, defenceDate, today, actsOf, onAct }: ConsentBoardProps) {
  const t = useTranslations("consent");
  return (
    <Table caption={t("board.caption")} className="[&_td]:px-2.5 [&_th]:px-2.5">
      <TableHead>
        <tr>
          <HeaderCell sticky>{t("board.interviewee")}</HeaderCell>
          {consentChoices.map((choice) => (
            <HeaderCell key={choice}>{t(`choice.${choice}`)}</HeaderCell>
          ))}
          <HeaderCell>{t("board.destroyBy")}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t("board.acts")}</span>
          </HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <BoardRow
            key={person.id}
            person={person}
            defenceDate={defenceDate}
            today={today}
            acts={actsOf(person)}
            onAct={(act) => onAct(person, act)}
          />
        ))}
      </TableBody>
    </Table>
  );
}
