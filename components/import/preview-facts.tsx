"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ImportPreview } from "@/lib/client/import/import-item";

const conventions = [
  "bold-label",
  "colon-label",
  "cue-voice",
  "heading-label",
  "name-bracket-time",
  "name-time",
  "time-name",
  "none",
] as const;

const certaintyOf = (confidence: number) => (confidence >= 0.85 ? "sure" : confidence >= 0.6 ? "likely" : "unsure");

/** What the file was understood as, and what to look at. */
export function PreviewFacts({ preview }: { preview: ImportPreview }) {
  const t = useTranslations("import");
  const known = conventions.find((name) => name === preview.convention);
  const convention = known ? t(`convention.${known}`) : preview.convention;
  const rows = [
    [t("preview.format"), preview.format],
    ...(preview.report.program ? [[t("preview.program"), preview.report.program]] : []),
    [
      t("preview.convention"),
      preview.convention === "none" ? convention : `${convention} (${t(`preview.${certaintyOf(preview.confidence)}`)})`,
    ],
    [t("preview.encoding"), preview.encoding ?? t("preview.encodingOwn")],
    [t("preview.size"), t("preview.sizeValue", { turns: preview.turnCount, words: preview.wordCount })],
  ] as const;
  return (
    <div className="flex flex-col gap-3">
      <dl className="flex flex-wrap gap-x-8 gap-y-2 text-base">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-muted text-sm">{name}</dt>
            <dd className="m-0">{value}</dd>
          </div>
        ))}
      </dl>
      {preview.findings.length > 0 ? (
        <ul className="flex flex-col gap-1.5">
          {preview.findings.map((finding) => (
            <li key={finding.code} className="flex gap-2 text-base">
              <TriangleAlert aria-hidden="true" className="mt-[3px] size-4 shrink-0 text-warn" />
              <span>
                {t(`finding.${finding.code}`, { count: finding.count })}
                {finding.examples.length > 0 ? (
                  <bdi className="ml-1 text-muted">{finding.examples.map((it) => `“${it}”`).join(", ")}</bdi>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
