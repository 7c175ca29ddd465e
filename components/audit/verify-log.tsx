"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { callApi } from "@/lib/client/api";
import { activityRoutes } from "@/lib/client/audit/activity-routes";
import type { AuditVerificationView } from "@/lib/schema/audit";

/** Checks on request that no event was changed or taken out. */
export function VerifyLog({ projectId }: { projectId: string }) {
  const t = useTranslations("activity.verify");
  const [result, setResult] = useState<AuditVerificationView | null>(null);
  const { act, isBusy, trouble } = useAct(
    () => callApi(activityRoutes.verify, { params: { projectId } }),
    (answer) => setResult(answer),
  );
  return (
    <div className="mb-6 flex flex-col items-start gap-3">
      <Button onClick={() => act(undefined)} busy={isBusy}>
        {isBusy ? null : <ShieldCheck aria-hidden="true" />}
        {t("act")}
      </Button>
      <TroubleNote trouble={trouble} />
      {result && !trouble ? (
        result.isWhole ? (
          <Callout tone="good" live title={t("whole")}>
            {t("wholeBody", { count: result.events })}{" "}
            <code className="break-all font-mono text-ink text-xs">{result.head}</code>
          </Callout>
        ) : (
          <Callout tone="problem" live title={t("broken", { place: result.firstBreak ?? 0 })}>
            {t("brokenBody")}
          </Callout>
        )
      ) : null}
    </div>
  );
}
