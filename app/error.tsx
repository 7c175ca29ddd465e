"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { ErrorState } from "@/components/ui/error-state";

/** A page that failed while it was made. The digest is the number in the server's log; the error's text stays there. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors.page");
  const common = useTranslations("common");
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-3xl px-5 py-10">
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
    </main>
  );
}
