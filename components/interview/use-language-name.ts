"use client";

import { useLocale } from "next-intl";

/** A language by its name ("Persian") for its tag; a tag that has no name stays as it is. */
export const useLanguageName = (): ((tag: string) => string) => {
  const locale = useLocale();
  return (tag) => {
    try {
      return new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
};
