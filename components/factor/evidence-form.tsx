"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { sourcesQuery } from "@/lib/client/factor/factor-queries";
import { useCellActs } from "@/lib/client/factor/use-cell-acts";
import type { FactorTableView } from "@/lib/schema/factor";
import type { FactorCellDetail } from "@/lib/schema/factor-cell";
import { NewSource } from "./new-source";
import { useFactorWords } from "./use-factor-words";

interface EvidenceFormProps {
  projectId: string;
  table: FactorTableView;
  detail: FactorCellDetail;
  onDone: () => void;
}

const values = ["yes", "no", "unknown"] as const;

/** Links a source of the project to the cell, with what it says and where. */
export function EvidenceForm({ projectId, table, detail, onDone }: EvidenceFormProps) {
  const words = useFactorWords();
  const common = useTranslations("common");
  const toast = useToast();
  const { codeId, caseId } = detail;
  const { linkDocument } = useCellActs({ projectId, codeId, caseId });
  const sources = useQuery(sourcesQuery(projectId));
  const [sourceId, setSourceId] = useState("");
  const [value, setValue] = useState<(typeof values)[number]>("yes");
  const [locator, setLocator] = useState("");
  const [quotation, setQuotation] = useState("");
  const [isTried, setTried] = useState(false);
  const [isNew, setNew] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (sourceId === "") return;
    linkDocument.mutate(
      { sourceId, value, locator, quotation },
      {
        onSuccess: () => {
          toast.show({ text: words("evidence.saved") });
          onDone();
        },
      },
    );
  };
  const items = sources.data ?? [];
  const isEmpty = sources.isSuccess && items.length === 0;
  const canAdd = table.abilities.includes("source:change");
  return (
    <form
      onSubmit={save}
      noValidate
      className="mt-3 flex flex-col gap-4 rounded-lg border border-line bg-sunken px-4 py-4"
    >
      {isNew ? (
        <NewSource
          projectId={projectId}
          interviewees={table.interviewees}
          onAdded={(added) => {
            setSourceId(added);
            setNew(false);
          }}
          onCancel={() => setNew(false)}
        />
      ) : (
        <>
          <Field
            label={words("evidence.source")}
            error={isTried && sourceId === "" ? words("evidence.sourcePlaceholder") : null}
            {...(isEmpty ? { hint: words(canAdd ? "evidence.noSources" : "evidence.noSourcesAsk") } : {})}
            required
          >
            <Select
              placeholder={words("evidence.sourcePlaceholder")}
              disabled={items.length === 0}
              value={sourceId}
              onChange={(event) => setSourceId(event.currentTarget.value)}
              options={items.map((item) => ({ value: item.id, label: item.citation }))}
            />
          </Field>
          {canAdd ? (
            <Button size="sm" variant="ghost" className="-mt-2 -ml-2 self-start" onClick={() => setNew(true)}>
              <Plus aria-hidden="true" />
              {words("evidence.newSource")}
            </Button>
          ) : null}
        </>
      )}
      <div className="flex flex-col items-start gap-1.5">
        <span className="font-medium text-ink text-sm">{words("evidence.says")}</span>
        <SegmentedControl
          label={words("evidence.says")}
          value={value}
          onValueChange={setValue}
          options={values.map((it) => ({ value: it, label: words(`cell.${it}`) }))}
        />
      </div>
      <Field label={words("evidence.locator")} optionalMark={common("optional")}>
        <Input value={locator} maxLength={200} onChange={(event) => setLocator(event.currentTarget.value)} />
      </Field>
      <Field label={words("evidence.quotation")} optionalMark={common("optional")}>
        <Textarea
          value={quotation}
          maxLength={10_000}
          rows={2}
          onChange={(event) => setQuotation(event.currentTarget.value)}
        />
      </Field>
      {linkDocument.isError ? (
        <Callout tone="problem" live title={words("evidence.failed")}>
          {linkDocument.error.message}
        </Callout>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={linkDocument.isPending}>
          {words("evidence.save")}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
