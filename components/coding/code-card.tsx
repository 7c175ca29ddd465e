import { useTranslations } from "next-intl";
import type { CodeView } from "@/lib/schema/codebook";

/** A code's definition with what belongs to it and what does not, to code by. */
export function CodeCard({ code }: { code: CodeView }) {
  const t = useTranslations("coding");
  const parts = [
    { name: t("card.definition"), text: code.definition },
    { name: t("card.include"), text: code.include },
    { name: t("card.exclude"), text: code.exclude },
    { name: t("card.example"), text: code.example },
  ].filter((part) => part.text.trim() !== "");
  if (parts.length === 0) return <p className="mt-4 text-faint text-sm">{t("card.empty")}</p>;
  return (
    <dl className="mt-4 grid gap-2 border-line border-t pt-3">
      {parts.map((part) => (
        <div key={part.name}>
          <dt className="text-faint text-xs">{part.name}</dt>
          <dd className="m-0 text-base text-muted leading-5">{part.text}</dd>
        </div>
      ))}
    </dl>
  );
}
