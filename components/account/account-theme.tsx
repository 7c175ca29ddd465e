"use client";

import { useTranslations } from "next-intl";
import { ThemeToggle } from "@/components/ui/theme-toggle";

/** Light, dark, or as the system says. */
export function AccountTheme() {
  const t = useTranslations("common.theme");
  return <ThemeToggle label={t("label")} labels={{ light: t("light"), dark: t("dark"), system: t("system") }} />;
}
