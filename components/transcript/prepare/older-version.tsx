import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { PageHeader } from "@/components/ui/page-header";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Difference } from "@/lib/domain/transcript/describe-differences";
import type { VersionListView } from "@/lib/schema/transcript-version";
import { VersionPanel } from "./version-panel";
import "./prepare.css";

interface OlderVersionProps {
  address: string;
  interviewNumber: number;
  version: number;
  current: number;
  language: string;
  differences: readonly Difference[];
  versions: VersionListView["items"];
}

/** An older version, read only, with what came since: struck through what is gone, underlined what is new. */
export function OlderVersion(props: OlderVersionProps) {
  const { address, interviewNumber, version, current, language, differences, versions } = props;
  const t = useTranslations("prepare");
  const isSame = differences.every(({ kind }) => kind === "same");
  return (
    <>
      <PageHeader
        title={t("history.oldTitle", { number: interviewNumber, version })}
        lead={isSame ? t("history.same") : t("history.oldLead", { version, current })}
        actions={
          <Link href={`${address}/prepare`} className={buttonStyles()}>
            {t("backTo")}
          </Link>
        }
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <p lang={language} dir="auto" className="reading max-w-prose whitespace-pre-wrap">
          {differences.map((difference, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the stretches are in the order of the text and never change
            <Stretch key={place} difference={difference} />
          ))}
        </p>
        <VersionPanel address={address} versions={versions} shown={version} />
      </div>
    </>
  );
}

function Stretch({ difference }: { difference: Difference }) {
  const t = useTranslations("prepare.history");
  const { kind, text } = difference;
  if (kind === "same") return text;
  const Tag = kind === "removed" ? "del" : "ins";
  return (
    <Tag className={kind === "removed" ? "version-removed" : "version-added"}>
      <VisuallyHidden>{t(kind)} </VisuallyHidden>
      {text}
    </Tag>
  );
}
