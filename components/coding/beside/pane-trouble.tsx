"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { NoPermissionState } from "@/components/ui/no-permission-state";
import { Skeleton } from "@/components/ui/skeleton";
import { ProblemError } from "@/lib/client/problem-error";

interface PaneTroubleProps {
  error: Error | null;
  onRetry: () => void;
}

/** In place of words: that they may not be read and why, that they did not come, or that they are on their way. */
export function PaneTrouble({ error, onRetry }: PaneTroubleProps) {
  const t = useTranslations("coding.beside");
  const common = useTranslations("common");
  if (error === null) return <Skeleton lines={8} className="py-4" />;
  if (error instanceof ProblemError && error.problem.status < 500)
    return (
      <NoPermissionState title={t("refused")} className="my-4">
        {error.message}
      </NoPermissionState>
    );
  return (
    <ErrorState
      compact
      className="my-4"
      title={t("failed")}
      safe={t("failedSafe")}
      todo={t("failedTodo")}
      actions={<Button onClick={onRetry}>{common("retry")}</Button>}
    />
  );
}
