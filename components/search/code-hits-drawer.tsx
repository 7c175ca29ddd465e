"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { CodeNumber } from "@/components/coding/code-number";
import { TroubleNote } from "@/components/project/trouble-note";
import { QuoteFailure } from "@/components/quote/quote-failure";
import type { StudyNames } from "@/components/quote/use-study-names";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { callApi } from "@/lib/client/api";
import { searchRoutes } from "@/lib/client/search/search-routes";
import type { Stance } from "@/lib/domain/coding/stance";
import { type SnapUnit, snapUnits } from "@/lib/domain/transcript/derive-snapped-span";
import type { CodeHitsInput, CodeHitsView } from "@/lib/schema/bulk-coding";
import type { SearchHitView } from "@/lib/schema/search";
import { StanceFields } from "./stance-fields";
import { TableEffect } from "./table-effect";
import { useBulkAct } from "./use-bulk-act";

type Asked = Omit<CodeHitsInput, "isPreview">;

interface CodeHitsDrawerProps {
  projectId: string;
  hits: readonly SearchHitView[];
  names: StudyNames;
  /** Whole turns were found: a turn is coded whole. */
  isTurns: boolean;
  onClose: () => void;
  onDone: () => void;
}

const statuses = ["accepted", "draft"] as const;

/** Codes the chosen hits: code, what is said, how far each hit grows; what will happen stands below while one chooses. */
export function CodeHitsDrawer({ projectId, hits, names, isTurns, onClose, onDone }: CodeHitsDrawerProps) {
  const t = useTranslations("search.coding");
  const [codeId, setCodeId] = useState<string | null>(null);
  const [stance, setStance] = useState<Stance>("present");
  const [caseIds, setCaseIds] = useState<readonly string[]>([]);
  const [snap, setSnap] = useState<SnapUnit>(isTurns ? "turn" : "sentence");
  const [status, setStatus] = useState<(typeof statuses)[number]>("accepted");
  const input = useMemo<Asked | null>(
    () =>
      codeId === null
        ? null
        : {
            hits: hits.map(({ transcriptId, version, start, end }) => ({ transcriptId, version, start, end })),
            codeId,
            stances: [{ stance, caseIds: [...caseIds] }],
            snap,
            status,
          },
    [codeId, hits, stance, caseIds, snap, status],
  );
  const codeName = (id: string) => names.nameOf("code", id);
  const { preview, act } = useBulkAct<Asked, CodeHitsView>({
    projectId,
    input,
    run: (asked, isPreview) => callApi(searchRoutes.codeHits, { params: { projectId }, body: { ...asked, isPreview } }),
    said: (view) => t("done", { count: view.created + view.extended, code: codeId ? codeName(codeId) : "" }),
    onDone,
  });
  const count = (preview.data?.created ?? 0) + (preview.data?.extended ?? 0);
  return (
    <Drawer
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { count: hits.length })}
      closeLabel={t("close")}
      footer={
        <Button
          variant="primary"
          busy={act.isBusy}
          disabled={input === null || count === 0 || preview.isPlaceholderData}
          onClick={() => input && act.act(input)}
        >
          {input !== null && preview.data && count === 0 ? t("nothing") : t("apply", { count })}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("code")}>
          <Combobox
            value={codeId}
            onValueChange={setCodeId}
            placeholder={t("choose")}
            emptyText={t("noCode")}
            clearLabel={t("clear")}
            openLabel={t("open")}
            options={names.codes.map((numbered) => ({
              value: numbered.code.id,
              label: numbered.code.name,
              mark: <CodeNumber numbered={numbered} size="sm" />,
            }))}
          />
        </Field>
        <StanceFields cases={names.cases} stance={stance} caseIds={caseIds} onStance={setStance} onCases={setCaseIds} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("snap")}>
            <Select
              value={snap}
              options={snapUnits.map((value) => ({ value, label: t(`snaps.${value}`) }))}
              onChange={(event) => setSnap(event.currentTarget.value as SnapUnit)}
            />
          </Field>
          <Field label={t("status")}>
            <Select
              value={status}
              options={statuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              onChange={(event) => setStatus(event.currentTarget.value as (typeof statuses)[number])}
            />
          </Field>
        </div>
        {input === null ? null : preview.isError ? (
          <QuoteFailure error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <HitsPreview view={preview.data} isWaiting={preview.isFetching} names={names} />
        )}
        <TroubleNote trouble={act.trouble} />
      </div>
    </Drawer>
  );
}

interface HitsPreviewProps {
  view: CodeHitsView | undefined;
  isWaiting: boolean;
  names: StudyNames;
}

function HitsPreview({ view, isWaiting, names }: HitsPreviewProps) {
  const t = useTranslations("search.preview");
  return (
    <section aria-label={t("title")} aria-busy={isWaiting} className="rounded-lg bg-sunken px-4 py-3">
      <h3 className="mb-1 font-semibold text-base">{t("title")}</h3>
      {view ? (
        <ul className="m-0 flex list-none flex-col gap-1 p-0 text-base text-muted">
          <li>{t("created", { count: view.created, people: view.intervieweeIds.length })}</li>
          {view.extended > 0 ? <li>{t("extended", { count: view.extended })}</li> : null}
          {view.unchanged > 0 ? <li>{t("unchanged", { count: view.unchanged })}</li> : null}
          {(["interviewer", "conflict", "refused"] as const).map((reason) =>
            view.skipped[reason] > 0 ? <li key={reason}>{t(reason, { count: view.skipped[reason] })}</li> : null,
          )}
          <TableEffect
            effect={view.effect}
            codeName={(id) => names.nameOf("code", id)}
            caseName={(id) => names.nameOf("case", id)}
          />
        </ul>
      ) : (
        <p className="text-muted">{t("waiting")}</p>
      )}
    </section>
  );
}
