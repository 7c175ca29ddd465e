"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Switch } from "@/components/ui/switch";
import {
  type CodingFilter,
  type FilterPart,
  generalCase,
  isFiltering,
  noFilter,
  toggleFilter,
} from "@/lib/client/coding/coding-filter";
import { codingStatuses } from "@/lib/domain/coding/coding-status";
import { stances } from "@/lib/domain/coding/stance";
import { useCoding } from "./coding-context";

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Values that stand in the filter or occur in this interview; with one value there is nothing to choose. */
const isWorthShowing = (choices: readonly Choice[], chosen: readonly string[]): boolean =>
  choices.length > 1 || chosen.length > 0;

/** Which codings are shown in text, margin, list and jumps. What is hidden stays counted. */
export function FilterFields() {
  const t = useTranslations("coding");
  const { study, all, view, words, acts } = useCoding();
  const { filter } = view;
  const used = (read: (coding: (typeof all)[number]) => string) => new Set(all.map(read));
  const codeIds = used((coding) => coding.codeId);
  const coders = new Map(all.map((coding) => [coding.coderId, coding.coderName]));
  const statuses = used((coding) => coding.status);
  const parts: readonly [FilterPart, readonly Choice[]][] = [
    [
      "codes",
      study.codes
        .filter(({ code }) => codeIds.has(code.id) || filter.codes.includes(code.id))
        .map(({ code, number }) => ({ value: code.id, name: `${number} ${code.name}` })),
    ],
    [
      "cases",
      [
        ...study.cases.map(({ id, shortName }) => ({ value: id, name: shortName })),
        { value: generalCase, name: t("cases.general") },
      ],
    ],
    ["stances", stances.map((stance) => ({ value: stance, name: words.stance(stance) }))],
    ["coders", [...coders].map(([value, name]) => ({ value, name }))],
    [
      "statuses",
      codingStatuses
        .filter((status) => statuses.has(status) || filter.statuses.includes(status))
        .map((status) => ({ value: status, name: t(`status.${status}`) })),
    ],
  ];
  const press = (next: CodingFilter) => acts.changeView({ filter: next });
  return (
    <div className="grid gap-3 border-line border-b px-4 pt-1 pb-4">
      {parts
        .filter(([part, choices]) => isWorthShowing(choices, filter[part]))
        .map(([part, choices]) => (
          <fieldset key={part} className="m-0 min-w-0 border-0 p-0">
            <legend className="mb-1 p-0 text-faint text-xs">{t(`filter.${part}`)}</legend>
            <div className="flex flex-wrap gap-1">
              {choices.map(({ value, name }) => (
                <Chip
                  key={value}
                  pressed={filter[part].some((one) => one === value)}
                  onToggle={() => press(toggleFilter(filter, part, value))}
                >
                  {name}
                </Chip>
              ))}
            </div>
          </fieldset>
        ))}
      <Switch
        label={t("filter.density")}
        checked={view.isDense}
        onChange={(event) => acts.changeView({ isDense: event.currentTarget.checked })}
      />
      {isFiltering(filter) ? (
        <Button size="sm" className="justify-self-start" onClick={() => press(noFilter)}>
          {t("filter.clear")}
        </Button>
      ) : null}
    </div>
  );
}
