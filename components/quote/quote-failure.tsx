"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { ProblemError } from "@/lib/client/problem-error";

/** Quotes that did not come: what happened, that nothing changed, and the way to try again. */
export function QuoteFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations("quote.failed");
  const common = useTranslations("common");
  const page = useTranslations("errors.page");
  const refused = error instanceof ProblemError ? error : null;
  return (
    <ErrorState
      compact
      title={t("title")}
      safe={refused?.message ?? t("safe")}
      todo={t("todo")}
      {...(refused?.problem.requestId ? { idLabel: page("id"), id: refused.problem.requestId } : {})}
      actions={<Button onClick={onRetry}>{common("retry")}</Button>}
    />
  );
}
