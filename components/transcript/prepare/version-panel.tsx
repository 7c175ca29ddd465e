import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import type { VersionListView } from "@/lib/schema/transcript-version";

interface VersionPanelProps {
  address: string;
  versions: VersionListView["items"];
  /** The version that is on the screen. */
  shown: number;
}

/** Who changed what, when; each older version opens beside what came since. */
export function VersionPanel({ address, versions, shown }: VersionPanelProps) {
  const t = useTranslations("prepare");
  const format = useFormatter();
  const newest = versions[0]?.number;
  return (
    <Section title={t("history.heading")}>
      <ol className="m-0 flex list-none flex-col gap-3 p-0">
        {versions.map(({ number, createdAt, createdByName, changes, isReadable }) => (
          <li key={number} aria-current={number === shown ? "true" : undefined} className="border-line border-l-2 pl-3">
            <p className="flex flex-wrap items-center gap-2 text-base">
              {number !== shown && isReadable ? (
                <Link
                  href={number === newest ? `${address}/prepare` : `${address}/prepare?version=${number}`}
                  className="prose-link"
                >
                  {t("history.open", { version: number })}
                </Link>
              ) : (
                <span className="font-medium">{t("history.theVersion", { version: number })}</span>
              )}
              {number === newest ? <Badge>{t("history.current")}</Badge> : null}
            </p>
            <p className="text-muted text-sm">
              {t("history.line", {
                date: format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" }),
                name: createdByName,
              })}
            </p>
            <p className="text-muted text-sm">{changes ? t("changes", changes) : t("history.first")}</p>
            {isReadable ? null : <p className="text-muted text-sm">{t("history.closed")}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
