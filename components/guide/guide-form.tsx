"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { StaleNote } from "@/components/project/stale-note";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/live-region";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { guideRoutes } from "@/lib/client/guide/guide-routes";
import { guideKey } from "@/lib/client/project/query-keys";
import type { CodeView } from "@/lib/schema/codebook";
import type { GuideView } from "@/lib/schema/guide";
import { draftsOf, guideInputOf, newQuestion, type QuestionDraft } from "./question-draft";
import { QuestionRow } from "./question-row";

interface GuideFormProps {
  projectId: string;
  guide: GuideView;
  codes: readonly CodeView[];
  onClose: () => void;
}

const asText = (questions: readonly { text: string }[]): string =>
  questions.map(({ text }, place) => `${place + 1}. ${text}`).join("\n");

/** Edits the whole guide; saving makes its next version. */
export function GuideForm({ projectId, guide, codes, onClose }: GuideFormProps) {
  const t = useTranslations("guide");
  const common = useTranslations("common");
  const toast = useToast();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [drafts, setDrafts] = useState<readonly QuestionDraft[]>(() => draftsOf(guide));
  const [base] = useState(guide.version);
  const list = useRef<HTMLOListElement>(null);
  const save = useAct(
    (version: number) => callApi(guideRoutes.save, { params: { projectId }, version, body: guideInputOf(drafts) }),
    (saved) => {
      client.setQueryData(guideKey(projectId), saved);
      toast.show({ text: t("form.said.saved", { version: saved.version }) });
      onClose();
    },
  );
  const newer = save.trouble?.code === "stale_version" ? (save.trouble.current as GuideView) : null;

  const change = (key: string, patch: Partial<QuestionDraft>) =>
    setDrafts((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const move = (place: number, by: -1 | 1) => {
    const [here, there] = [drafts[place], drafts[place + by]];
    if (!here || !there) return;
    setDrafts(drafts.map((one, at) => (at === place ? there : at === place + by ? here : one)));
    announce(t("form.said.moved", { from: place + 1, to: place + by + 1 }));
  };
  const remove = (place: number) => {
    setDrafts(drafts.filter((_, at) => at !== place));
    announce(t("form.said.removed", { number: place + 1 }));
  };
  const add = () => {
    setDrafts([...drafts, newQuestion()]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child textarea")?.focus());
  };
  const fault = (place: number) =>
    Object.entries(save.trouble?.fields ?? {}).find(([field]) => field.startsWith(`questions.${place}.`))?.[1];

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.act(base);
      }}
    >
      <ol ref={list} className="rounded-lg border border-line">
        {drafts.map((draft, place) => (
          <QuestionRow
            key={draft.key}
            draft={draft}
            number={place + 1}
            isLast={place === drafts.length - 1}
            codes={codes}
            fault={fault(place)}
            onChange={(patch) => change(draft.key, patch)}
            onMove={(by) => move(place, by)}
            onRemove={() => remove(place)}
          />
        ))}
      </ol>
      <div className="mt-3">
        <Button size="sm" onClick={add}>
          <Plus aria-hidden="true" />
          {t("form.add")}
        </Button>
      </div>
      <div className="mt-4 flex flex-col gap-3">
        {newer ? (
          <StaleNote
            differences={[{ label: t("staleList"), mine: asText(drafts), theirs: asText(newer.questions) }]}
            isBusy={save.isBusy}
            onKeepMine={() => save.act(newer.version)}
            onTakeTheirs={() => {
              client.setQueryData(guideKey(projectId), newer);
              onClose();
            }}
          />
        ) : (
          <TroubleNote trouble={save.trouble} />
        )}
      </div>
      <div className="sticky bottom-0 z-(--z-sticky) mt-3 flex flex-wrap items-center gap-2 border-line border-t bg-surface py-3">
        <Button type="submit" variant="primary" busy={save.isBusy}>
          {t("form.save", { version: base + 1 })}
        </Button>
        <Button onClick={onClose}>{common("cancel")}</Button>
        <p className="text-muted text-sm">{t("form.hint")}</p>
      </div>
    </form>
  );
}
