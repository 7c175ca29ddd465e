"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { QuoteFailure } from "@/components/quote/quote-failure";
import { Drawer } from "@/components/ui/drawer";
import { codeHistoryQuery } from "@/lib/client/codebook/code-history-query";
import type { CodeVersionView, CodeView } from "@/lib/schema/codebook";
import { useHistoryWords } from "./use-history-words";

interface CodeHistoryProps {
  projectId: string;
  code: CodeView;
  codes: readonly CodeView[];
  onClose: () => void;
}

/** Every version of a code, newest first: who changed what, with the words before and after. */
export function CodeHistory({ projectId, code, codes, onClose }: CodeHistoryProps) {
  const t = useTranslations("codebook.history");
  const common = useTranslations("common");
  const { data: versions, error, isError, refetch } = useQuery(codeHistoryQuery(projectId, code.id));
  return (
    <Drawer
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { name: code.name })}
      description={versions ? t("count", { count: versions.length }) : t("waiting")}
      closeLabel={common("close")}
    >
      {isError ? <QuoteFailure error={error} onRetry={() => void refetch()} /> : null}
      <ol className="m-0 flex list-none flex-col gap-5 p-0">
        {(versions ?? []).map((version) => (
          <HistoryEntry key={version.version} version={version} codes={codes} />
        ))}
      </ol>
    </Drawer>
  );
}

function HistoryEntry({ version, codes }: { version: CodeVersionView; codes: readonly CodeView[] }) {
  const t = useTranslations("codebook.history");
  const format = useFormatter();
  const { fieldOf, sayValue } = useHistoryWords(codes);
  const at = new Date(version.at);
  const isFirst = version.version === 1;
  return (
    <li className="border-line border-b pb-5 last:border-b-0">
      <h3 className="font-semibold text-base">{t("version", { number: version.version })}</h3>
      <p className="text-muted text-sm">
        <time dateTime={version.at} className="tabular-nums">
          {format.dateTime(at, { dateStyle: "medium" })},{" "}
          {format.dateTime(at, { timeStyle: "short", hourCycle: "h23" })} UTC
        </time>
        {" · "}
        {version.byName ?? t("before")}
      </p>
      {version.isDeleted ? <p className="mt-2 text-base text-ink">{t("removed")}</p> : null}
      {version.changes.length === 0 && !version.isDeleted ? (
        <p className="mt-2 text-base text-muted">{t("same")}</p>
      ) : null}
      <dl className="mt-2 flex flex-col gap-2">
        {version.changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt className="text-faint text-xs">{fieldOf(field)}</dt>
            <dd className="m-0 whitespace-pre-wrap text-base text-ink [overflow-wrap:anywhere]">
              {isFirst ? null : (
                <>
                  <del className="text-muted decoration-negative">{sayValue(field, before)}</del>
                  <span aria-hidden="true" className="text-faint">
                    {" → "}
                  </span>
                </>
              )}
              {isFirst ? sayValue(field, after) : <ins className="no-underline">{sayValue(field, after)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
