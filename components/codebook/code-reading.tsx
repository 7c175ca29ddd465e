import { useTranslations } from "next-intl";
import type { CodeView } from "@/lib/schema/codebook";

/** A code as it is read by somebody who does not change it. */
export function CodeReading({ code }: { code: CodeView }) {
  const t = useTranslations("codebook");
  const names = ["definition", "source", "include", "exclude", "example"] as const;
  const rows = [
    ...names.map((name) => [t(`field.${name}`), code[name]] as const),
    ...(code.isFactor ? [] : [[t("field.reasonNotFactor"), code.reasonNotFactor] as const]),
    ...(code.parentId === null ? [] : [[t("field.rollsUp"), t(code.rollsUp ? "yes" : "no")] as const]),
  ];
  return (
    <dl className="flex max-w-prose flex-col gap-4">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt className="text-muted text-sm">{label}</dt>
          <dd className="m-0 whitespace-pre-wrap text-base text-ink">
            {text === "" ? <span className="text-faint">{t("none")}</span> : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
