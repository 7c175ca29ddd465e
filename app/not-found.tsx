import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { buttonStyles } from "@/components/ui/button-styles";
import { PlainPage } from "@/components/ui/plain-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.notFound");
  return { title: t("title") };
}

/** Missing and forbidden look the same, so that an address tells a stranger nothing. */
export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  const common = await getTranslations("common");
  return (
    <PlainPage appName={common("appName")} title={t("title")} lead={t("body")}>
      <a href="/projects" className={buttonStyles({ variant: "secondary" })}>
        {t("action")}
      </a>
    </PlainPage>
  );
}
