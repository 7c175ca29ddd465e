"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type SearchMode, searchModes } from "@/lib/domain/transcript/search-mode";
import type { useSearchAddress } from "./use-search-address";

interface SearchFormProps {
  search: ReturnType<typeof useSearchAddress>;
  people: readonly { id: string; name: string }[];
  questions: readonly { id: string; position: number; text: string }[];
}

/** What to look for, how, and in whose words. Enter searches. */
export function SearchForm({ search: { address, set }, people, questions }: SearchFormProps) {
  const t = useTranslations("search");
  const [typed, setTyped] = useState(address.q);
  const [seen, setSeen] = useState(address.q);
  if (seen !== address.q) {
    setSeen(address.q);
    setTyped(address.q);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void set({ q: typed.trim() === "" ? null : typed.trim() });
  };
  const isTurns = address.mode === "turns";
  return (
    <search>
      <form onSubmit={submit} className="mb-5 flex flex-col gap-2">
        <div className="flex flex-wrap gap-2">
          <Select
            aria-label={t("mode.label")}
            value={address.mode}
            options={searchModes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
            onChange={(event) => void set({ mode: event.currentTarget.value as SearchMode })}
            className="w-40"
          />
          {isTurns ? (
            <Select
              aria-label={t("question")}
              value={address.question}
              options={[
                { value: "", label: t("anyQuestion") },
                ...questions.map(({ id, position, text }) => ({
                  value: id,
                  label: t("questionName", { position, text }),
                })),
              ]}
              onChange={(event) => void set({ question: event.currentTarget.value || null })}
              className="min-w-48 max-w-xl flex-1"
            />
          ) : (
            <>
              <Input
                type="search"
                value={typed}
                maxLength={200}
                aria-label={t("field")}
                placeholder={t("field")}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => setTyped(event.currentTarget.value)}
                className="min-w-48 max-w-xl flex-1"
              />
              <Button type="submit" variant="primary">
                <Search aria-hidden="true" />
                {t("go")}
              </Button>
            </>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Select
            aria-label={t("person")}
            value={address.person}
            options={[
              { value: "", label: t("everybody") },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => void set({ person: event.currentTarget.value || null })}
            className="w-48"
          />
          {isTurns ? null : (
            <Checkbox
              label={t("voices")}
              checked={address.all}
              onChange={(event) => void set({ all: event.currentTarget.checked || null })}
            />
          )}
        </div>
        <p className="text-faint text-sm">{t(`hint.${address.mode}`)}</p>
      </form>
    </search>
  );
}
