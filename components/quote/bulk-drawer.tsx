"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { StanceFields } from "@/components/search/stance-fields";
import { TableEffect } from "@/components/search/table-effect";
import { useBulkAct } from "@/components/search/use-bulk-act";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { callApi } from "@/lib/client/api";
import { searchRoutes } from "@/lib/client/search/search-routes";
import { type CodingStatus, codingStatuses } from "@/lib/domain/coding/coding-status";
import type { Stance } from "@/lib/domain/coding/stance";
import type { BulkChangeInput, BulkChangeView } from "@/lib/schema/bulk-coding";
import type { QuoteView } from "@/lib/schema/quote";
import { QuoteFailure } from "./quote-failure";
import type { StudyNames } from "./use-study-names";

type Asked = Omit<BulkChangeInput, "isPreview">;

const kinds = ["says", "code", "status", "remove"] as const;
type Kind = (typeof kinds)[number];

interface BulkDrawerProps {
  projectId: string;
  quotes: readonly QuoteView[];
  names: StudyNames;
  onClose: () => void;
  onDone: () => void;
}

/** Changes the chosen codings as one step: what is said, the code, the status, or removes them. */
export function BulkDrawer({ projectId, quotes, names, onClose, onDone }: BulkDrawerProps) {
  const t = useTranslations("search.bulk");
  const words = useTranslations("search");
  const quoteWords = useTranslations("quote");
  const [kind, setKind] = useState<Kind>("says");
  const [stance, setStance] = useState<Stance>("present");
  const [caseIds, setCaseIds] = useState<readonly string[]>([]);
  const [codeId, setCodeId] = useState(names.codes[0]?.code.id ?? "");
  const [status, setStatus] = useState<CodingStatus>("accepted");
  const input = useMemo<Asked>(() => {
    const changes: Record<Kind, Asked["change"]> = {
      says: { stances: [{ stance, caseIds: [...caseIds] }] },
      code: { codeId },
      status: { status },
      remove: { remove: true },
    };
    return { codings: quotes.map(({ id, version }) => ({ id, version })), change: changes[kind] };
  }, [quotes, kind, stance, caseIds, codeId, status]);
  const { preview, act } = useBulkAct<Asked, BulkChangeView>({
    projectId,
    input,
    run: (asked, isPreview) =>
      callApi(searchRoutes.changeCodings, { params: { projectId }, body: { ...asked, isPreview } }),
    said: (view) => t(kind === "remove" ? "removedDone" : "done", { count: view.changed }),
    onDone,
  });
  const count = preview.data?.changed ?? 0;
  return (
    <Drawer
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { count: quotes.length })}
      closeLabel={words("coding.close")}
      footer={
        <Button
          variant={kind === "remove" ? "danger" : "primary"}
          busy={act.isBusy}
          disabled={count === 0 || preview.isPlaceholderData}
          onClick={() => act.act(input)}
        >
          {t(kind === "remove" ? "remove" : "apply", { count })}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("what")}>
          <Select
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
          />
        </Field>
        {kind === "says" ? (
          <StanceFields
            cases={names.cases}
            stance={stance}
            caseIds={caseIds}
            onStance={setStance}
            onCases={setCaseIds}
          />
        ) : null}
        {kind === "code" ? (
          <Field label={words("coding.code")}>
            <Select
              value={codeId}
              options={names.codes.map(({ code }) => ({ value: code.id, label: code.name }))}
              onChange={(event) => setCodeId(event.currentTarget.value)}
            />
          </Field>
        ) : null}
        {kind === "status" ? (
          <Field label={t("statuses")}>
            <Select
              value={status}
              options={codingStatuses.map((value) => ({ value, label: quoteWords(`status.${value}`) }))}
              onChange={(event) => setStatus(event.currentTarget.value as CodingStatus)}
            />
          </Field>
        ) : null}
        {preview.isError ? (
          <QuoteFailure error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <BulkPreview view={preview.data} isWaiting={preview.isFetching} isRemoval={kind === "remove"} names={names} />
        )}
        <TroubleNote trouble={act.trouble} />
      </div>
    </Drawer>
  );
}

interface BulkPreviewProps {
  view: BulkChangeView | undefined;
  isWaiting: boolean;
  isRemoval: boolean;
  names: StudyNames;
}

function BulkPreview({ view, isWaiting, isRemoval, names }: BulkPreviewProps) {
  const t = useTranslations("search.preview");
  return (
    <section aria-label={t("title")} aria-busy={isWaiting} className="rounded-lg bg-sunken px-4 py-3">
      <h3 className="mb-1 font-semibold text-base">{t("title")}</h3>
      {view ? (
        <ul className="m-0 flex list-none flex-col gap-1 p-0 text-base text-muted">
          <li>{t(isRemoval ? "removed" : "changed", { count: view.changed })}</li>
          {(["others", "stale", "taken", "refused"] as const).map((reason) =>
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
