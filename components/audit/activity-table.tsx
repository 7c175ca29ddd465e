"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { AuditEventView } from "@/lib/schema/audit";
import { useActivityWords } from "./activity-words";

interface ActivityTableProps {
  events: readonly AuditEventView[];
  /** Names of the things that events are about, by their id. */
  names: Readonly<Record<string, string>>;
}

/** Events with their time, their author, and what they are about. */
export function ActivityTable({ events, names }: ActivityTableProps) {
  const t = useTranslations("activity");
  const format = useFormatter();
  const { kindOf, factsOf, actorOf } = useActivityWords();
  return (
    <Table caption={t("caption")}>
      <TableHead>
        <tr>
          <HeaderCell className="hidden text-right sm:table-cell">{t("number")}</HeaderCell>
          <HeaderCell>{t("when")}</HeaderCell>
          <HeaderCell className="hidden md:table-cell">{t("who")}</HeaderCell>
          <HeaderCell>{t("what")}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t("about")}</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {events.map((event) => {
          const about = names[event.subjectId];
          const facts = factsOf(event);
          return (
            <TableRow key={event.id}>
              <Cell numeric className="hidden sm:table-cell">
                <span className="text-faint">{event.seq}</span>
              </Cell>
              <Cell className="whitespace-nowrap text-muted tabular-nums">
                <time dateTime={event.at}>
                  {format.dateTime(new Date(event.at), { dateStyle: "medium" })}
                  <span className="block text-faint text-xs sm:ml-2 sm:inline">
                    {format.dateTime(new Date(event.at), { timeStyle: "short", hourCycle: "h23" })}
                  </span>
                </time>
              </Cell>
              <Cell className="hidden md:table-cell">{actorOf(event)}</Cell>
              <Cell>
                <span className="block">{kindOf(event.kind)}</span>
                {facts === "" ? null : <span className="block text-faint text-xs">{facts}</span>}
                <span className="block text-faint text-xs md:hidden">{actorOf(event)}</span>
                {about ? <span className="block text-muted text-xs sm:hidden">{about}</span> : null}
              </Cell>
              <Cell className="hidden text-muted sm:table-cell">
                {about ?? <code className="font-mono text-faint text-xs">{event.subjectId.slice(-8)}</code>}
              </Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
