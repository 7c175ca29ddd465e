"use client";

import { useTranslations } from "next-intl";
import { codeHues, codePatterns } from "@/components/ui/code-colour";
import type { CodeView } from "@/lib/schema/codebook";

const formFields = [
  "name",
  "isFactor",
  "reasonNotFactor",
  "definition",
  "source",
  "include",
  "exclude",
  "example",
  "rollsUp",
] as const;
const otherFields = ["parentId", "isCandidate", "hue", "pattern", "position"] as const;

/** Fields of a code and their values as the history says them: names for codes and colours, yes and no, numbers from 1. */
export const useHistoryWords = (codes: readonly CodeView[]) => {
  const t = useTranslations("codebook");
  const fieldOf = (field: string): string => {
    const known = formFields.find((one) => one === field);
    if (known) return t(`field.${known}`);
    const other = otherFields.find((one) => one === field);
    return other ? t(`history.field.${other}`) : field;
  };
  const sayValue = (field: string, value: unknown): string => {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (field === "parentId")
      return value === null
        ? t("history.firstLevel")
        : (codes.find(({ id }) => id === value)?.name ?? t("history.goneCode"));
    if (typeof value === "number") {
      const hue = field === "hue" ? codeHues[value] : undefined;
      const pattern = field === "pattern" ? codePatterns[value] : undefined;
      return hue ? t(`colour.${hue}`) : pattern ? t(`colour.${pattern}`) : String(value + 1);
    }
    return typeof value === "string" && value !== "" ? value : t("history.empty");
  };
  return { fieldOf, sayValue };
};
