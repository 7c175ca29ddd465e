"use client";

import { useTranslations } from "next-intl";
import type { ImportPreview } from "@/lib/client/import/import-item";

/** Lines of the file that are not part of the text, with the reason and the first of them. */
export function LeftOut({ rows }: { rows: ImportPreview["leftOut"] }) {
  const t = useTranslations("import.preview");
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  if (count === 0) return null;
  return (
    <details className="text-base">
      <summary className="w-fit rounded-sm text-muted hover:text-ink">{t("leftOut", { count })}</summary>
      <ul className="mt-2 flex flex-col gap-1.5 pl-4 text-sm">
        {rows.map((row) => (
          <li key={row.what}>
            {t("leftOutRow", { count: row.count, why: row.why })}
            {row.examples.map((example) => (
              <bdi key={example} className="block truncate text-muted">
                “{example}”
              </bdi>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
