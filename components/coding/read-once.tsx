"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { useCoding } from "./coding-context";

/**
 * Before the first coding: read the interview as a whole, without colours (Gilbert 2002, the coding trap). It is a step, not
 * a gate: whoever codes at once is not stopped.
 */
export function ReadOnce() {
  const t = useTranslations("coding.readOnce");
  const { acts } = useCoding();
  return (
    <Callout tone="info" className="mt-3" title={t("title")}>
      <p>{t("text")}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={() => acts.setReading(true)}>
          {t("read")}
        </Button>
        <Button size="sm" onClick={() => acts.markProgress({ isRead: true })}>
          {t("have")}
        </Button>
      </div>
    </Callout>
  );
}
