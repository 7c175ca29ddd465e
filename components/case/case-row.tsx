"use client";

import { ArrowDown, ArrowUp, Ellipsis, LogIn, LogOut, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { AttributeLine } from "@/components/project/attribute-line";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuSeparator } from "@/components/ui/menu-item";
import { Cell, HeaderCell, TableRow } from "@/components/ui/table";
import { ValueMark } from "@/components/ui/value-mark";
import type { CaseView } from "@/lib/schema/case";

/** What a row may do; none of it for a reader. */
export interface CaseActs {
  readonly edit: (view: CaseView) => void;
  /** Opens the form on the other side of the comparison, at the reason. */
  readonly changeSides: (view: CaseView) => void;
  readonly move: (view: CaseView, by: -1 | 1) => void;
  readonly remove: (view: CaseView) => void;
}

interface CaseRowProps {
  view: CaseView;
  isFirst: boolean;
  isLast: boolean;
  acts: CaseActs | null;
}

/** One case: its names, its outcome with the source, the reason, and what rests on it. */
export function CaseRow({ view, isFirst, isLast, acts }: CaseRowProps) {
  const t = useTranslations("case");
  const { name } = view;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!acts || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    acts.move(view, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <TableRow data-list-row data-row={view.id} interactive onKeyDown={onKeyDown}>
      <HeaderCell scope="row" className="min-w-32">
        <span className="block">{name}</span>
        <span className="block font-normal text-faint text-xs">{view.shortName}</span>
        <AttributeLine attributes={view.attributes} />
      </HeaderCell>
      <Cell className="min-w-28">
        <ValueMark value={view.outcome} label={t(`outcome.${view.outcome}`)} />
        {view.outcome === "unknown" && view.outcomeSource === "" ? null : (
          <span className="mt-0.5 block max-w-56 text-faint text-xs">
            {view.outcomeSource === "" ? t("noSource") : t("source", { source: view.outcomeSource })}
          </span>
        )}
        {view.reason === "" ? null : <span className="mt-1.5 block text-muted text-sm md:hidden">{view.reason}</span>}
      </Cell>
      <Cell className="hidden max-w-md text-muted md:table-cell">
        {view.reason === "" ? <span className="text-faint">{t("noReason")}</span> : view.reason}
      </Cell>
      <Cell numeric className="hidden sm:table-cell">
        {view.codingCount}
      </Cell>
      {acts ? (
        <Cell>
          <div className="-my-1 flex justify-end gap-0.5">
            <span className="hidden gap-0.5 lg:flex">
              <IconButton
                size="sm"
                label={t("act.up", { name })}
                keys="Alt+↑"
                disabled={isFirst}
                onClick={() => acts.move(view, -1)}
              >
                <ArrowUp aria-hidden="true" />
              </IconButton>
              <IconButton
                size="sm"
                label={t("act.down", { name })}
                keys="Alt+↓"
                disabled={isLast}
                onClick={() => acts.move(view, 1)}
              >
                <ArrowDown aria-hidden="true" />
              </IconButton>
            </span>
            <IconButton data-list-item size="sm" label={t("act.edit", { name })} onClick={() => acts.edit(view)}>
              <Pencil aria-hidden="true" />
            </IconButton>
            <Menu
              align="end"
              className="w-64"
              trigger={
                <IconButton size="sm" label={t("act.more", { name })}>
                  <Ellipsis aria-hidden="true" />
                </IconButton>
              }
            >
              <MenuItem
                icon={<ArrowUp aria-hidden="true" />}
                keys="Alt+↑"
                disabled={isFirst}
                onSelect={() => acts.move(view, -1)}
              >
                {t("act.up", { name })}
              </MenuItem>
              <MenuItem
                icon={<ArrowDown aria-hidden="true" />}
                keys="Alt+↓"
                disabled={isLast}
                onSelect={() => acts.move(view, 1)}
              >
                {t("act.down", { name })}
              </MenuItem>
              <MenuItem
                icon={view.included ? <LogOut aria-hidden="true" /> : <LogIn aria-hidden="true" />}
                onSelect={() => acts.changeSides(view)}
              >
                {t(view.included ? "act.leaveOut" : "act.compare")}
              </MenuItem>
              <MenuSeparator />
              <MenuItem danger icon={<Trash2 aria-hidden="true" />} onSelect={() => acts.remove(view)}>
                {t("act.remove")}
              </MenuItem>
            </Menu>
          </div>
        </Cell>
      ) : null}
    </TableRow>
  );
}
