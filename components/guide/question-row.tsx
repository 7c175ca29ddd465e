"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { CodeSwatch } from "@/components/ui/code-swatch";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/textarea";
import type { CodeView } from "@/lib/schema/codebook";
import { lookOf } from "../codebook/code-names";
import type { QuestionDraft } from "./question-draft";

interface QuestionRowProps {
  draft: QuestionDraft;
  number: number;
  isLast: boolean;
  codes: readonly CodeView[];
  fault: string | undefined;
  onChange: (patch: Partial<QuestionDraft>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One question while the guide is edited: its words, and the codes that it asks about. */
export function QuestionRow({ draft, number, isLast, codes, fault, onChange, onMove, onRemove }: QuestionRowProps) {
  const t = useTranslations("guide.form");
  const common = useTranslations("common");
  const chosen = codes.filter((code) => draft.codeIds.includes(code.id));
  const others = codes.filter((code) => !draft.codeIds.includes(code.id));
  return (
    <li className="border-line border-b px-4 py-4 last:border-b-0">
      <div className="flex items-start gap-2">
        <Field label={t("question", { number })} error={fault} className="flex-1">
          <Textarea
            value={draft.text}
            rows={2}
            maxLength={4000}
            onChange={(event) => onChange({ text: event.currentTarget.value })}
          />
        </Field>
        <div className="mt-6 flex flex-col sm:flex-row">
          <IconButton size="sm" label={t("up", { number })} disabled={number === 1} onClick={() => onMove(-1)}>
            <ArrowUp aria-hidden="true" />
          </IconButton>
          <IconButton size="sm" label={t("down", { number })} disabled={isLast} onClick={() => onMove(1)}>
            <ArrowDown aria-hidden="true" />
          </IconButton>
          <IconButton size="sm" label={t("remove", { number })} onClick={onRemove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </div>
      </div>
      <div className="mt-2.5 flex flex-wrap items-center gap-1.5">
        {chosen.map((code) => (
          <Chip
            key={code.id}
            mark={<CodeSwatch {...lookOf(code.colour)} size="sm" />}
            removeLabel={t("removeCode", { number, name: code.name })}
            onRemove={() => onChange({ codeIds: draft.codeIds.filter((id) => id !== code.id) })}
          >
            {code.name}
          </Chip>
        ))}
        {others.length > 0 ? (
          <Combobox
            id={`codes-${draft.key}`}
            aria-label={t("codes", { number })}
            className="w-52"
            placeholder={t("addCode")}
            options={others.map((code) => ({
              value: code.id,
              label: code.name,
              mark: <CodeSwatch {...lookOf(code.colour)} size="sm" />,
            }))}
            value={null}
            onValueChange={(id) => id && onChange({ codeIds: [...draft.codeIds, id] })}
            emptyText={t("noCodeLeft")}
            clearLabel={common("clear")}
            openLabel={t("openList")}
          />
        ) : null}
      </div>
    </li>
  );
}
