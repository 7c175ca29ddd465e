"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { useCellActs } from "@/lib/client/factor/use-cell-acts";
import { defaultOverrideModes, type EvidenceMode, evidenceModes } from "@/lib/domain/factor/evidence-mode";
import type { FactorCellDetail } from "@/lib/schema/factor-cell";
import type { JudgementStart } from "./judgement-start";
import { useFactorWords } from "./use-factor-words";

interface JudgementFormProps {
  projectId: string;
  detail: FactorCellDetail;
  start: JudgementStart;
  onDone: () => void;
  onCancel: () => void;
}

const values = ["yes", "no", "unknown"] as const;
const toggled = <Item,>(items: readonly Item[], item: Item): Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];

/** Value, reason, documents and the evidence for which the judgement holds. Nothing typed is lost when saving fails. */
export function JudgementForm({ projectId, detail, start, onDone, onCancel }: JudgementFormProps) {
  const words = useFactorWords();
  const common = useTranslations("common");
  const toast = useToast();
  const { codeId, caseId, override } = detail;
  const { setJudgement } = useCellActs({ projectId, codeId, caseId });
  const [value, setValue] = useState(start.value);
  const [justification, setJustification] = useState(override?.justification ?? "");
  const [evidenceIds, setEvidenceIds] = useState<readonly string[]>(override?.evidenceIds ?? []);
  const [modes, setModes] = useState<readonly EvidenceMode[]>(override?.evidenceModes ?? defaultOverrideModes);
  const [isTried, setTried] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (justification.trim() === "" || modes.length === 0) return;
    setJudgement.mutate(
      { value, justification, evidenceIds: [...evidenceIds], evidenceModes: [...modes] },
      {
        onSuccess: () => {
          toast.show({ text: words("judgement.saved") });
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4 rounded-lg border border-line bg-sunken px-4 py-4">
      <div className="flex flex-col items-start gap-1.5">
        <span className="font-medium text-ink text-sm">{words("judgement.value")}</span>
        <SegmentedControl
          label={words("judgement.value")}
          value={value}
          onValueChange={setValue}
          options={values.map((it) => ({ value: it, label: words(`cell.${it}`) }))}
        />
      </div>
      <Field
        label={words("judgement.justification")}
        hint={words("judgement.justificationHint")}
        error={isTried && justification.trim() === "" ? words("judgement.justificationMissing") : null}
        required
      >
        <Textarea
          value={justification}
          maxLength={10_000}
          autoFocus
          onChange={(event) => setJustification(event.currentTarget.value)}
        />
      </Field>
      {detail.documents.length > 0 ? (
        <Fieldset legend={words("judgement.evidence")}>
          {detail.documents.map((item) => (
            <Checkbox
              key={item.id}
              label={item.citation}
              hint={item.locator}
              checked={evidenceIds.includes(item.id)}
              onChange={() => setEvidenceIds(toggled(evidenceIds, item.id))}
            />
          ))}
        </Fieldset>
      ) : null}
      {evidenceIds.length === 0 ? <p className="text-faint text-sm">{words("judgement.evidenceNone")}</p> : null}
      <Fieldset legend={words("judgement.modes")}>
        {evidenceModes.map((mode) => (
          <Checkbox
            key={mode}
            label={words(`mode.${mode}`)}
            checked={modes.includes(mode)}
            onChange={() => setModes(toggled(modes, mode))}
          />
        ))}
        {isTried && modes.length === 0 ? (
          <p role="alert" className="text-negative text-sm">
            {words("judgement.modesMissing")}
          </p>
        ) : null}
      </Fieldset>
      {setJudgement.isError ? (
        <Callout tone="problem" live title={words("judgement.failed")}>
          {setJudgement.error.message}
        </Callout>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={setJudgement.isPending}>
          {words("judgement.save")}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
