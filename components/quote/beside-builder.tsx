"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type BesideRow, readBeside, writeBeside } from "@/lib/client/quote/quote-address";
import { type CodeRelation, codeRelations } from "@/lib/domain/coding/code-condition";
import type { QuoteFilterState } from "./use-quote-filter";
import type { StudyNames } from "./use-study-names";

const fresh: BesideRow = { isNot: false, relation: "overlap", words: 50, codeId: "" };

/** Conditions on what else is coded beside a passage, each a line that reads as a sentence: "without · in the same turn · Fear". */
export function BesideBuilder({ state, names }: { state: QuoteFilterState; names: StudyNames }) {
  const t = useTranslations("quote.beside");
  const rows = state.address.beside.flatMap((text) => readBeside(text) ?? []);
  const store = (next: readonly BesideRow[]) => state.set({ beside: next.map(writeBeside) });
  const put = (at: number, change: Partial<BesideRow>) =>
    store(rows.map((row, place) => (place === at ? { ...row, ...change } : row)));
  return (
    <fieldset className="m-0 min-w-0 border-0 border-line border-t p-0 pt-2.5">
      <legend className="sr-only">{t("title")}</legend>
      <p aria-hidden="true" className="mb-1.5 font-medium text-base text-ink">
        {t("title")}
      </p>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no identity but its place
        <div key={at} className="mb-2.5 flex flex-col gap-1.5 border-line-strong border-l-2 pl-2.5">
          <div className="flex items-center gap-1.5">
            <Select
              aria-label={t("whether")}
              value={row.isNot ? "not" : "is"}
              options={[
                { value: "is", label: t("is") },
                { value: "not", label: t("isNot") },
              ]}
              onChange={(event) => put(at, { isNot: event.currentTarget.value === "not" })}
              className="flex-1"
            />
            <IconButton size="sm" label={t("remove")} onClick={() => store(rows.filter((_, place) => place !== at))}>
              <X aria-hidden="true" />
            </IconButton>
          </div>
          <Select
            aria-label={t("relation")}
            value={row.relation}
            options={codeRelations.map((relation) => ({ value: relation, label: t(`relations.${relation}`) }))}
            onChange={(event) => put(at, { relation: event.currentTarget.value as CodeRelation })}
          />
          {row.relation === "near" ? (
            <Input
              type="number"
              min={0}
              max={9999}
              aria-label={t("words")}
              defaultValue={row.words}
              onBlur={(event) =>
                put(at, { words: Math.max(0, Math.min(9999, Number(event.currentTarget.value) || 0)) })
              }
            />
          ) : null}
          <Select
            aria-label={t("code")}
            value={row.codeId}
            options={[
              { value: "", label: t("chooseCode") },
              ...names.codes.map(({ code }) => ({ value: code.id, label: code.name })),
            ]}
            onChange={(event) => put(at, { codeId: event.currentTarget.value })}
          />
        </div>
      ))}
      {rows.length > 1 ? (
        <Select
          aria-label={t("join")}
          value={state.address.join}
          options={(["all", "any"] as const).map((join) => ({ value: join, label: t(join) }))}
          onChange={(event) => state.set({ join: event.currentTarget.value === "any" ? "any" : "all" })}
          className="mb-2.5"
        />
      ) : null}
      <Button size="sm" variant="ghost" onClick={() => store([...rows, fresh])}>
        <Plus aria-hidden="true" />
        {t("add")}
      </Button>
    </fieldset>
  );
}
