"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { ErrorState } from "@/components/ui/error-state";

/** A page of the project that failed while it was made; the frame around it stays. */
export default function ProjectErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors.page");
  const common = useTranslations("common");
  return (
    <>
      <h1 data-page-heading tabIndex={-1} className="sr-only">
        {t("title")}
      </h1>
      <ErrorState
        title={t("title")}
        safe={t("safe")}
        todo={t("todo")}
        idLabel={t("id")}
        id={error.digest}
        actions={
          <>
            <Button variant="primary" onClick={reset}>
              {common("retry")}
            </Button>
            <a href="/projects" className={buttonStyles()}>
              {t("home")}
            </a>
          </>
        }
      />
    </>
  );
}
