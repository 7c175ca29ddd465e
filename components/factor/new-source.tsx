"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useAddSource } from "@/lib/client/factor/use-cell-acts";
import type { FactorTableView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

interface NewSourceProps {
  projectId: string;
  interviewees: FactorTableView["interviewees"];
  onAdded: (sourceId: string) => void;
  onCancel: () => void;
}

/** Kinds that are offered; the value is what is stored. */
const kinds = [
  ["literature", "evidence.kindLiterature"],
  ["press", "evidence.kindPress"],
  ["report", "evidence.kindReport"],
  ["field notes", "evidence.kindFieldNotes"],
] as const;

/** The year as typed: null when empty, undefined when it is none. */
const readYear = (typed: string): number | null | undefined => {
  if (typed.trim() === "") return null;
  const year = Number(typed);
  return Number.isInteger(year) && year >= 1 && year <= 9999 ? year : undefined;
};

/** A bibliographic record, written where it is needed; a part of the form around it, so it is no form of its own. */
export function NewSource({ projectId, interviewees, onAdded, onCancel }: NewSourceProps) {
  const words = useFactorWords();
  const common = useTranslations("common");
  const add = useAddSource(projectId);
  const [citation, setCitation] = useState("");
  const [kind, setKind] = useState<string>("literature");
  const [typedYear, setTypedYear] = useState("");
  const [authors, setAuthors] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const year = readYear(typedYear);
  const save = () => {
    setTried(true);
    if (citation.trim() === "" || year === undefined) return;
    add.mutate(
      { citation, kind, year, authorIntervieweeIds: [...authors] },
      { onSuccess: (source) => onAdded(source.id) },
    );
  };
  // Enter in one of these fields adds the source; it does not send the form around it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps Enter in its own fields from the form around it
    <div onKeyDown={onKeyDown} className="flex flex-col gap-4 border-line-strong border-l-2 pl-4">
      <Field
        label={words("evidence.citation")}
        hint={words("evidence.citationHint")}
        error={isTried && citation.trim() === "" ? words("evidence.citationMissing") : null}
        required
      >
        <Input
          value={citation}
          maxLength={1000}
          autoFocus
          onChange={(event) => setCitation(event.currentTarget.value)}
        />
      </Field>
      <div className="flex gap-4">
        <Field label={words("evidence.kind")} className="flex-1">
          <Select
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
            options={kinds.map(([value, key]) => ({ value, label: words(key) }))}
          />
        </Field>
        <Field
          label={words("evidence.year")}
          optionalMark={common("optional")}
          error={isTried && year === undefined ? words("evidence.yearWrong") : null}
          className="w-28"
        >
          <Input
            value={typedYear}
            inputMode="numeric"
            maxLength={4}
            onChange={(event) => setTypedYear(event.currentTarget.value)}
          />
        </Field>
      </div>
      <Fieldset legend={words("evidence.authors")} hint={words("evidence.authorsHint")}>
        <div className="flex flex-wrap gap-x-5 gap-y-1.5">
          {interviewees.map(({ id, number }) => (
            <Checkbox
              key={id}
              label={number}
              checked={authors.includes(id)}
              onChange={() =>
                setAuthors(authors.includes(id) ? authors.filter((other) => other !== id) : [...authors, id])
              }
            />
          ))}
        </div>
      </Fieldset>
      {add.isError ? (
        <Callout tone="problem" live title={words("evidence.sourceFailed")}>
          {add.error.message}
        </Callout>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button busy={add.isPending} onClick={save}>
          {words("evidence.saveSource")}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </div>
  );
}
