import { getFormatter, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { SessionView } from "@/lib/schema/account";
import { ActForm } from "./act-form";
import { browserName } from "./browser-name";
import type { FormAction } from "./form-action";

const day = { day: "numeric", month: "short", year: "numeric" } as const;

interface SessionTableProps {
  sessions: readonly SessionView[];
  onEnd: FormAction;
}

/** The browsers that are signed in, each with the way to sign it out. */
export async function SessionTable({ sessions, onEnd }: SessionTableProps) {
  const t = await getTranslations("account.sessions");
  const format = await getFormatter();
  const at = (moment: string) =>
    t("utc", {
      time: format.dateTime(new Date(moment), { ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    });
  return (
    <Table caption={t("title")}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t("browser")}</HeaderCell>
          <HeaderCell>{t("since")}</HeaderCell>
          <HeaderCell>{t("lastSeen")}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t("end")}</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {sessions.map((session) => (
          <TableRow key={session.id}>
            <HeaderCell scope="row" className="whitespace-nowrap">
              <span className="flex flex-wrap items-center gap-2">
                {browserName(session.userAgent)}
                {session.isCurrent ? <Badge tone="accent">{t("current")}</Badge> : null}
              </span>
            </HeaderCell>
            <Cell className="whitespace-nowrap tabular-nums">{at(session.createdAt)}</Cell>
            <Cell className="whitespace-nowrap tabular-nums">{at(session.lastSeenAt)}</Cell>
            <Cell>
              <ActForm
                action={onEnd}
                fields={{ sessionId: session.id }}
                label={t("endOne", { browser: browserName(session.userAgent) })}
                size="sm"
              >
                {t("end")}
              </ActForm>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
