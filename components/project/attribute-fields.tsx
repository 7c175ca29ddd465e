"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { AttributeRow } from "@/lib/client/project/attribute-rows";

interface AttributeFieldsProps {
  rows: readonly AttributeRow[];
  onChange: (rows: readonly AttributeRow[]) => void;
  /** What may stand here. */
  hint: string;
  /** The attributes of the others of the kind, so that the same thing is called the same. */
  known: readonly Readonly<Record<string, unknown>>[];
  fault?: string | undefined;
}

/** Names and values that group things for a comparison, line by line. */
export function AttributeFields({ rows, onChange, hint, known, fault }: AttributeFieldsProps) {
  const t = useTranslations("project.attributes");
  const listId = useId();
  const names = [...new Set(known.flatMap((one) => Object.keys(one)))];
  const valuesOf = (name: string) => [
    ...new Set(known.flatMap((one) => (Object.hasOwn(one, name) ? [String(one[name] ?? "")] : []))),
  ];
  const put = (at: number, change: Partial<AttributeRow>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...change } : row)));
  return (
    <Fieldset legend={t("title")} hint={hint}>
      <datalist id={`${listId}-names`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
        <div key={at} className="flex items-center gap-2">
          <Input
            aria-label={t("name", { place: at + 1 })}
            placeholder={t("namePlaceholder")}
            list={`${listId}-names`}
            value={row.name}
            maxLength={80}
            onChange={(event) => put(at, { name: event.currentTarget.value })}
          />
          <Input
            aria-label={row.name.trim() === "" ? t("value", { place: at + 1 }) : t("valueOf", { name: row.name })}
            placeholder={t("valuePlaceholder")}
            list={`${listId}-values-${at}`}
            value={row.value}
            maxLength={200}
            onChange={(event) => put(at, { value: event.currentTarget.value })}
          />
          <datalist id={`${listId}-values-${at}`}>
            {valuesOf(row.name).map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
          <IconButton
            size="sm"
            label={t("remove", { name: row.name || at + 1 })}
            onClick={() => onChange(rows.filter((_, place) => place !== at))}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <p role="alert" className="text-negative text-sm empty:hidden">
        {fault ?? ""}
      </p>
      <Button size="sm" className="self-start" onClick={() => onChange([...rows, { name: "", value: "" }])}>
        <Plus aria-hidden="true" />
        {t("add")}
      </Button>
    </Fieldset>
  );
}
