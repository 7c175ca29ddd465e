import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { CodeSwatch } from "@/components/ui/code-swatch";
import type { CodeView } from "@/lib/schema/codebook";
import type { GuideView } from "@/lib/schema/guide";
import { lookOf } from "../codebook/code-names";

/** The questions as they are read, each with what it asks about. */
export function QuestionList({ guide, codes }: { guide: GuideView; codes: readonly CodeView[] }) {
  const t = useTranslations("guide");
  return (
    <ol className="rounded-lg border border-line">
      {guide.questions.map((question, place) => {
        const about = codes.filter((code) => question.codeIds.includes(code.id));
        return (
          <li key={question.questionId} className="flex gap-3 border-line border-b px-4 py-3 last:border-b-0">
            <span className="w-5 shrink-0 text-right text-base text-faint tabular-nums">{place + 1}</span>
            <div className="min-w-0">
              <p className="max-w-prose whitespace-pre-wrap text-base text-ink">{question.text}</p>
              {about.length === 0 ? (
                <p className="mt-0.5 text-faint text-sm">{t("noCodes")}</p>
              ) : (
                <p className="mt-1.5 flex flex-wrap items-center gap-1.5 text-muted text-sm">
                  {t("asksAbout")}
                  {about.map((code) => (
                    <Chip key={code.id} mark={<CodeSwatch {...lookOf(code.colour)} size="sm" />}>
                      {code.name}
                    </Chip>
                  ))}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
