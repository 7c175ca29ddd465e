import { Braces, Download, FileSpreadsheet, FileText, Globe, Table } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ExportSubject, exportFormats } from "@/lib/schema/export";

const icons = { docx: FileText, xlsx: FileSpreadsheet, csv: Table, json: Braces, html: Globe } as const;

interface ExportFormatsProps {
  projectId: string;
  what: ExportSubject;
}

/** One table in each form that it can leave in. A plain link: the browser saves the file, also without script. */
export function ExportFormats({ projectId, what }: ExportFormatsProps) {
  const t = useTranslations("factor.export");
  const name = t(what === "factor-table" ? "table" : "interviews");
  return (
    <ul className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-2 p-0">
      {exportFormats[what].map((format) => {
        const Icon = icons[format];
        const hint = format === "csv" && what === "interviews" ? t("csvInterviewsWhat") : t(`${format}What`);
        return (
          <li key={format}>
            <a
              href={`/api/v1/projects/${projectId}/exports/${what}.${format}`}
              download
              aria-label={`${t("download", { what: name, format: t(format) })}, ${hint}`}
              className="group flex h-full items-start gap-3 rounded-lg border border-line bg-surface px-3.5 py-3 transition-colors hover:border-line-strong hover:bg-hover"
            >
              <Icon aria-hidden="true" strokeWidth={1.75} className="mt-0.5 size-4 shrink-0 text-faint" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium text-base text-ink">{t(format)}</span>
                <span className="block text-faint text-xs">{hint}</span>
              </span>
              <Download
                aria-hidden="true"
                className="mt-0.5 size-3.5 shrink-0 text-faint opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100"
              />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
