"use client";

import { Pencil, UserMinus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { useListKeys } from "@/components/project/use-list-keys";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Cell, HeaderCell, Table, TableHead, TableRow } from "@/components/ui/table";
import type { MemberView } from "@/lib/schema/member";

interface MemberTableProps {
  members: readonly MemberView[];
  acts: { edit: (member: MemberView) => void; remove: (member: MemberView) => void } | null;
  /** The form in the place of the row that is being changed. */
  formOf: (member: MemberView) => ReactNode | null;
}

/** The members with their roles. */
export function MemberTable({ members, acts, formOf }: MemberTableProps) {
  const t = useTranslations("settings.members");
  const roles = useTranslations("shell.roles");
  const format = useFormatter();
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys(body);
  return (
    <Table caption={t("caption")}>
      <TableHead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell>{t("roles")}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t("until")}</HeaderCell>
          {acts ? (
            <HeaderCell>
              <span className="sr-only">{t("acts")}</span>
            </HeaderCell>
          ) : null}
        </tr>
      </TableHead>
      <tbody ref={body} className="[&>tr:last-child>*]:border-b-0">
        {members.map((member) => {
          const form = formOf(member);
          return (
            <TableRow key={member.userId} data-list-row data-row={member.userId} interactive={form === null}>
              <HeaderCell scope="row" className="min-w-36">
                <span className="flex flex-wrap items-center gap-2">
                  {member.name}
                  {member.isYou ? <Badge>{t("you")}</Badge> : null}
                </span>
                {member.email ? (
                  <span className="block font-normal text-faint text-xs [overflow-wrap:anywhere]">{member.email}</span>
                ) : null}
              </HeaderCell>
              {form ? (
                <Cell colSpan={3}>{form}</Cell>
              ) : (
                <>
                  <Cell>{member.roles.map((role) => roles(role)).join(", ")}</Cell>
                  <Cell className="hidden text-muted sm:table-cell">
                    {member.endsAt ? format.dateTime(new Date(member.endsAt), { dateStyle: "medium" }) : t("noEnd")}
                  </Cell>
                  {acts ? (
                    <Cell>
                      <div className="-my-1 flex justify-end gap-0.5">
                        <IconButton
                          data-list-item
                          size="sm"
                          label={t("edit", { name: member.name })}
                          onClick={() => acts.edit(member)}
                        >
                          <Pencil aria-hidden="true" />
                        </IconButton>
                        <IconButton
                          size="sm"
                          label={t("remove", { name: member.name })}
                          onClick={() => acts.remove(member)}
                        >
                          <UserMinus aria-hidden="true" />
                        </IconButton>
                      </div>
                    </Cell>
                  ) : null}
                </>
              )}
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}
