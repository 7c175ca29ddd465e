"use client";

import { FileOutput, FileSpreadsheet, Table } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { exportQueryOf } from "@/lib/client/quote/quote-address";
import type { QuoteFilterInput } from "@/lib/schema/quote";

const formats = [
  { format: "xlsx", icon: FileSpreadsheet },
  { format: "csv", icon: Table },
] as const;

/** What the filter finds, as a file. Plain links: the browser saves, also without script. */
export function QuoteExport({ projectId, filter }: { projectId: string; filter: QuoteFilterInput }) {
  const t = useTranslations("quote.export");
  return (
    <Popover
      title={t("label")}
      align="end"
      trigger={
        <Button>
          <FileOutput aria-hidden="true" />
          {t("label")}
        </Button>
      }
    >
      <ul className="-mx-2 m-0 list-none p-0">
        {formats.map(({ format, icon: Icon }) => (
          <li key={format}>
            <a
              href={`/api/v1/projects/${projectId}/exports/codings.${format}${exportQueryOf(filter)}`}
              download
              className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-hover pointer-coarse:min-h-11"
            >
              <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-faint text-sm">{t("hint")}</p>
    </Popover>
  );
}
