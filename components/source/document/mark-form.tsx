"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { documentRoutes } from "@/lib/client/source/document-queries";
import type { DocumentText } from "@/lib/client/source/read-document-text";
import type { Span } from "@/lib/client/transcript/span";
import { deriveLocator } from "@/lib/domain/source/derive-locator";
import { toCodePoint, utf16Offset } from "@/lib/domain/transcript/offset";
import type { CaseView } from "@/lib/schema/case";
import type { CodeView } from "@/lib/schema/codebook";
import type { SourceTextView } from "@/lib/schema/source-text";
import { type EvidenceDraft, EvidenceFields } from "./evidence-fields";
import { readAgain } from "./read-again";

interface MarkFormProps {
  projectId: string;
  text: SourceTextView;
  read: DocumentText;
  chosen: Span;
  factors: readonly CodeView[];
  cases: readonly CaseView[];
  /** It was opened on purpose, so it takes the focus; a passage that is only being chosen leaves it to the text. */
  isFocused: boolean;
  /** @param made the new piece of evidence; null when it was given up */
  onDone: (made: string | null) => void;
}

/** What the last mark was about: the next one is often about the same. */
const last: { codeId: string; caseId: string } = { codeId: "", caseId: "" };
const MOST_QUOTED = 10_000;

/** Marks the chosen passage as evidence: what it is about and says; where it stands and its words are filled in. */
export function MarkForm(props: MarkFormProps) {
  const { projectId, text, read, chosen, factors, cases, isFocused, onDone } = props;
  const t = useTranslations("document");
  const common = useTranslations("common");
  const toast = useToast();
  const client = useQueryClient();
  const { indexed } = read;
  const start = toCodePoint(indexed, utf16Offset(chosen.start), "start");
  const end = toCodePoint(indexed, utf16Offset(chosen.end), "end");
  const exact = indexed.text.slice(chosen.start, chosen.end);
  const locator = () => {
    const place = deriveLocator(text.text, text.pages, { start, end });
    return t(`locator.${place.unit}`, {
      first: place.first,
      last: place.last,
      isOne: place.first === place.last ? "yes" : "no",
    });
  };
  const known = (id: string, list: readonly { id: string }[]) => (list.some((item) => item.id === id) ? id : "");
  const [codeId, setCode] = useState(known(last.codeId, factors));
  const [caseId, setCase] = useState(known(last.caseId, cases));
  const [draft, setDraft] = useState<EvidenceDraft>(() => ({
    value: "yes",
    locator: locator(),
    // A character that the limit would halve is left out whole.
    quotation: exact.slice(0, MOST_QUOTED).replace(/[\ud800-\udbff]$/, ""),
  }));
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isFocused) form.current?.querySelector("select")?.focus();
  }, [isFocused]);
  const link = useAct(
    () =>
      callApi(documentRoutes.link, {
        params: { projectId },
        body: {
          codeId,
          caseId,
          sourceId: text.sourceId,
          ...draft,
          passage: { textId: text.id, start, end, exact },
        },
      }),
    async (made) => {
      Object.assign(last, { codeId, caseId });
      await readAgain(client, projectId);
      toast.show({ text: t("marked") });
      onDone(made.id);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (codeId !== "" && caseId !== "") link.act(undefined);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={t("mark")} className="flex flex-col gap-4 xl:py-4">
      <h2 className="font-semibold text-base max-xl:hidden">{t("mark")}</h2>
      <Field label={t("field.code")} error={isTried && codeId === "" ? t("field.codeMissing") : null}>
        <Select
          placeholder={t("field.codeMissing")}
          value={codeId}
          onChange={(event) => setCode(event.currentTarget.value)}
          options={factors.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={t("field.case")} error={isTried && caseId === "" ? t("field.caseMissing") : null}>
        <Select
          placeholder={t("field.caseMissing")}
          value={caseId}
          onChange={(event) => setCase(event.currentTarget.value)}
          options={cases.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <EvidenceFields draft={draft} onChange={setDraft} />
      <TroubleNote trouble={link.trouble} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={link.isBusy}>
          {t("save")}
        </Button>
        <Button variant="ghost" onClick={() => onDone(null)}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
