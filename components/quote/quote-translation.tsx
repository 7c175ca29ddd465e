import { useTranslations } from "next-intl";
import { useLanguageName } from "@/components/interview/use-language-name";
import type { QuoteTranslation as Translation } from "@/lib/schema/translation";

/** What a quote says in the translation of its text: the whole turn, because turns are what stands beside each other. */
export function QuoteTranslation({ translation }: { translation: Translation | undefined }) {
  const t = useTranslations("quote");
  const nameOf = useLanguageName();
  if (!translation) return null;
  return (
    <div className="max-w-[68ch] border-line-strong border-s-2 ps-3 text-muted text-sm leading-6">
      <span className="text-faint text-xs">{t("translation", { language: nameOf(translation.language) })}</span>
      <blockquote dir="auto" lang={translation.language} className="reading m-0 whitespace-pre-line text-sm">
        {translation.text}
      </blockquote>
    </div>
  );
}
