"use client";

import { useTranslations } from "next-intl";

/** The kinds that the screen offers; a project may write another in its own words. */
export const sourceKinds = ["literature", "press", "report", "fieldNotes"] as const;

/** A kind of source in words; a project's own word stays as it is. */
export const useKindWord = (): ((kind: string) => string) => {
  const t = useTranslations("source.kind");
  return (kind) => {
    const known = sourceKinds.find((it) => it === kind);
    return known ? t(known) : kind;
  };
};
