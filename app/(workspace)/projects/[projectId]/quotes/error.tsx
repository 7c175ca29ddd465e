"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** The quotes failed as a whole; the frame and every coding stay. */
export default function QuotesError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("quote.failed");
  const common = useTranslations("common");
  const page = useTranslations("errors.page");
  return (
    <>
      <h1 data-page-heading tabIndex={-1} className="sr-only">
        {t("title")}
      </h1>
      <ErrorState
        title={t("title")}
        safe={t("safe")}
        todo={t("todo")}
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
