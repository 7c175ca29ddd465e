"use client";

import { useTranslations } from "next-intl";
import { interviewModes } from "@/lib/domain/interview/interview-mode";

/** How an interview was held, in words; a project's own word stays as it is. */
export const useModeWord = (): ((mode: string) => string) => {
  const t = useTranslations("interview.mode");
  return (mode) => {
    const known = interviewModes.find((it) => it === mode);
    return known ? t(known) : mode;
  };
};
