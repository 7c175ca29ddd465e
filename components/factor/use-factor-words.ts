import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { FactorWords } from "@/lib/messages/factor-words";

/** The sentences about the factor table in the reader's language. */
export const useFactorWords = (): FactorWords => {
  const t = useTranslations("factor");
  return useCallback<FactorWords>((key, values) => t(key, values), [t]);
};
