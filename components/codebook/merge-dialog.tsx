"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CodeSwatch } from "@/components/ui/code-swatch";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { callApi } from "@/lib/client/api";
import { codeRoutes } from "@/lib/client/codebook/code-routes";
import { type MergeAsked, mergePreviewQuery } from "@/lib/client/codebook/merge-preview-query";
import type { CodeMergeCounts } from "@/lib/schema/code-merge";
import type { CodeView } from "@/lib/schema/codebook";
import { lookOf } from "./code-names";
import { MergeConflicts } from "./merge-conflicts";
import { MergePreview } from "./merge-preview";

interface MergeDialogProps {
  projectId: string;
  code: CodeView;
  codes: readonly CodeView[];
  /** Something was typed into the code and not saved: it goes with the code. */
  isUnsaved: boolean;
  /** Where the keyboard goes on; true is the button that opened the dialog. */
  focusAfter: () => HTMLElement | true | null;
  onClose: () => void;
  onDone: (into: CodeView, counts: CodeMergeCounts) => void;
}

/** Merges a code into another, after saying what moves, what changes in the table, and where both say something else. */
export function MergeDialog({ projectId, code, codes, isUnsaved, focusAfter, onClose, onDone }: MergeDialogProps) {
  const t = useTranslations("codebook.merge");
  const common = useTranslations("common");
  const [asked, setAsked] = useState<MergeAsked>({ codeId: code.id, intoId: null, onConflict: "refuse" });
  const preview = useQuery({ ...mergePreviewQuery(projectId, asked), placeholderData: keepPreviousData });
  const merge = useAct(
    ({ codeId, intoId, onConflict }: MergeAsked) =>
      callApi(codeRoutes.merge, {
        params: { projectId, codeId },
        version: code.version,
        body: { intoId: intoId ?? "", onConflict },
      }),
    ({ code: into, counts }) => onDone(into, counts),
    () => void preview.refetch(),
  );
  const into = codes.find(({ id }) => id === asked.intoId);
  const view = asked.intoId === null ? undefined : preview.data;
  const conflicts = view?.conflicts;
  const count = conflicts ? conflicts.stances.length + conflicts.judgements.length : 0;
  const isDecided = count === 0 || asked.onConflict !== "refuse";
  return (
    <Dialog
      finalFocus={focusAfter}
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { name: code.name })}
      description={t("lead", { name: code.name })}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            type="submit"
            form="merge-code"
            variant="primary"
            busy={merge.isBusy}
            disabled={!view || preview.isError || preview.isPlaceholderData || !isDecided}
          >
            {t("submit")}
          </Button>
        </>
      }
    >
      <form
        id="merge-code"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          merge.act(asked);
        }}
      >
        <Field label={t("into")} required>
          <Combobox
            options={codes
              .filter(({ id }) => id !== code.id)
              .map((one) => ({
                value: one.id,
                label: one.name,
                hint: one.definition === "" ? undefined : one.definition.slice(0, 90),
                mark: <CodeSwatch {...lookOf(one.colour)} />,
              }))}
            value={asked.intoId}
            onValueChange={(intoId) => {
              merge.forget();
              setAsked({ codeId: code.id, intoId, onConflict: "refuse" });
            }}
            placeholder={t("byName")}
            emptyText={t("noCode")}
            clearLabel={t("clear")}
            openLabel={t("openList")}
          />
        </Field>
        {isUnsaved ? <Callout tone="warn">{t("unsaved", { name: code.name })}</Callout> : null}
        {into && conflicts && count > 0 ? (
          <MergeConflicts
            projectId={projectId}
            names={{ from: code.name, into: into.name }}
            conflicts={conflicts}
            value={asked.onConflict}
            onChoose={(onConflict) => setAsked({ ...asked, onConflict })}
          />
        ) : null}
        {into ? (
          <MergePreview
            projectId={projectId}
            view={preview.isError ? undefined : view}
            error={preview.error}
            isWaiting={preview.isFetching}
            names={{ from: code.name, into: into.name }}
            codes={codes}
          />
        ) : (
          <p className="text-base text-muted">{t("choose")}</p>
        )}
        <TroubleNote trouble={merge.trouble} />
      </form>
    </Dialog>
  );
}
