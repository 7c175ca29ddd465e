"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { rowsOfStances, type StancePlace, sayOf, stancesOfRows } from "@/lib/client/coding/edit-stances";
import { type Stance, stances } from "@/lib/domain/coding/stance";
import type { CodingView } from "@/lib/schema/coding";
import { useCoding } from "./coding-context";
import { StanceChip } from "./stance-chip";

interface StanceEditorProps {
  view: CodingView;
  isEditable: boolean;
  /** The key s was pressed: the letters of the stances are shown. */
  isChordOpen: boolean;
}

const isStance = (value: string): value is Stance => stances.some((stance) => stance === value);

/** What the passage says of which case, one line each; another case can be added with a stance of its own. */
export function StanceEditor({ view, isEditable, isChordOpen }: StanceEditorProps) {
  const t = useTranslations("coding");
  const { study, words, acts } = useCoding();
  const rows = rowsOfStances(view.stances, study.caseIds);
  const nameOf = (place: StancePlace) =>
    place === "general" ? t("cases.general") : place === "all" ? t("cases.all") : words.caseShort(place);
  const save = (next: typeof rows) => acts.changeStances(view, stancesOfRows(next));
  const free = ["general", "all", ...study.caseIds].filter((place) => !rows.some((row) => row.place === place));
  if (!isEditable) {
    return (
      <ul className="m-0 mt-3 flex list-none flex-wrap gap-1.5 p-0">
        {words.chips(view.stances).map((chip) => (
          <li key={words.chip(chip)}>
            <StanceChip stance={chip.stance}>{words.chip(chip)}</StanceChip>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <fieldset className="m-0 mt-3 border-0 p-0">
      <legend className="sr-only">{t("editor.label")}</legend>
      {isChordOpen ? (
        <p role="status" className="mb-2 rounded-md bg-accent-soft px-2 py-1 text-accent text-sm">
          {t("editor.chord")}
        </p>
      ) : null}
      <ul className="m-0 grid list-none gap-1.5 p-0">
        {rows.map((row) => (
          <li key={row.place} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-1.5">
            <Select
              aria-label={t("editor.stanceOf", { name: nameOf(row.place) })}
              value={row.stance}
              options={stances.map((stance) => ({ value: stance, label: words.stance(stance) }))}
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (isStance(value)) save(sayOf(rows, row.place, value));
              }}
            />
            <span className="truncate text-base" title={nameOf(row.place)}>
              {nameOf(row.place)}
            </span>
            <IconButton
              size="sm"
              label={t("editor.drop", { name: nameOf(row.place) })}
              disabled={rows.length === 1}
              onClick={() => save(rows.filter((one) => one.place !== row.place))}
            >
              <X aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      {free.length > 0 ? (
        <Select
          aria-label={t("editor.add")}
          value=""
          placeholder={t("editor.add")}
          options={free.map((place) => ({ value: place, label: nameOf(place) }))}
          onChange={(event) => save(sayOf(rows, event.currentTarget.value, rows[0]?.stance ?? "present"))}
          className="mt-1.5"
        />
      ) : null}
    </fieldset>
  );
}
