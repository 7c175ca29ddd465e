"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** The table failed as a whole; the frame and every coding stay. */
export default function FactorsError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("factor");
  const common = useTranslations("common");
  const page = useTranslations("errors.page");
  return (
    <>
      <h1 data-page-heading tabIndex={-1} className="sr-only">
        {t("failed.title")}
      </h1>
      <ErrorState
        title={t("failed.title")}
        safe={t("failed.safe")}
        todo={t("failed.todo")}
        idLabel={page("id")}
        id={error.digest}
        actions={
          <Button variant="primary" onClick={reset}>
            {common("retry")}
          </Button>
        }
      />
    </>
  );
}
