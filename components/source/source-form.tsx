"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { StaleNote } from "@/components/project/stale-note";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { projectKey } from "@/lib/client/project/query-keys";
import { faultsOfSource, sourceDraftOf, sourceInputOf } from "@/lib/client/source/source-draft";
import { sourceRoutes } from "@/lib/client/source/source-routes";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import type { SourceView } from "@/lib/schema/source";
import { SourceFields } from "./source-fields";
import { sourceKinds, useKindWord } from "./use-kind-word";

interface SourceFormProps {
  projectId: string;
  source: SourceView | null;
  people: readonly IntervieweeView[];
  onRemove: () => void;
  onClose: () => void;
}

/** Adds a bibliographic record or changes one. */
export function SourceForm({ projectId, source, people, onRemove, onClose }: SourceFormProps) {
  const t = useTranslations("source");
  const common = useTranslations("common");
  const kindWord = useKindWord();
  const toast = useToast();
  const client = useQueryClient();
  const formId = useId();
  const [draft, setDraft] = useState(() => sourceDraftOf(source, sourceKinds));
  // The state that was opened: a colleague's later change is told by the refusal, not overwritten.
  const [opened] = useState(source?.version ?? null);
  const [isChecked, setChecked] = useState(false);
  // A reader who may not learn who wrote it gets an empty list, which must not be sent back.
  const knowsAuthors = source === null || !source.hasIntervieweeAuthor || source.authorIntervieweeIds.length > 0;
  const save = useAct(
    (version: number | null) => {
      const { authorIntervieweeIds, ...body } = sourceInputOf(draft);
      const whole = knowsAuthors ? { ...body, authorIntervieweeIds } : body;
      return source === null || version === null
        ? callApi(sourceRoutes.add, { params: { projectId }, body: whole })
        : callApi(sourceRoutes.change, { params: { projectId, sourceId: source.id }, body: whole, version });
    },
    () => {
      void client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: t(source ? "changed" : "added") });
      onClose();
    },
  );
  const { trouble } = save;
  const theirs = trouble?.code === "stale_version" ? (trouble.current as SourceView | undefined) : undefined;
  const mine = sourceInputOf(draft);
  const found = isChecked ? faultsOfSource(draft) : new Set<string>();
  const faults: Partial<Record<string, string>> = {
    ...trouble?.fields,
    ...(found.has("citation") ? { citation: t("field.citationMissing") } : {}),
    ...(found.has("year") ? { year: t("field.yearFault") } : {}),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (faultsOfSource(draft).size === 0) save.act(opened);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={source ? t("editTitle") : t("addTitle")}
      closeLabel={common("close")}
      footer={
        <>
          {source && source.evidenceCount === 0 ? (
            <Button variant="danger-quiet" className="mr-auto" onClick={onRemove}>
              {t("remove")}
            </Button>
          ) : null}
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button type="submit" form={formId} variant="primary" busy={save.isBusy}>
            {source ? common("saveChanges") : common("add")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {theirs ? (
          <StaleNote
            differences={[
              { label: t("field.citation"), mine: mine.citation, theirs: theirs.citation },
              { label: t("field.kind"), mine: kindWord(mine.kind), theirs: kindWord(theirs.kind) },
              { label: t("field.year"), mine: String(mine.year ?? ""), theirs: String(theirs.year ?? "") },
            ].filter((row) => row.mine !== row.theirs)}
            onTakeTheirs={onClose}
            onKeepMine={() => save.act(theirs.version)}
            isBusy={save.isBusy}
          />
        ) : (
          <TroubleNote trouble={trouble} shown={["citation", "year", "kind"]} />
        )}
        <SourceFields
          draft={draft}
          people={knowsAuthors ? people : []}
          faults={faults}
          onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
      </form>
    </Dialog>
  );
}
