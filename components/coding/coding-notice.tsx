"use client";

import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { useCoding } from "./coding-context";

/** Why this text cannot be coded: an older version of it, closed to the team, or a reader who only looks on. */
export function CodingNotice() {
  const t = useTranslations("coding.states");
  const { transcript } = useCoding().study;
  const { version, currentVersion } = transcript;
  if (version !== currentVersion)
    return (
      <Callout tone="warn" className="mt-3">
        {t("old", { version, current: currentVersion })}
      </Callout>
    );
  return (
    <Callout tone="info" className="mt-3">
      {t(transcript.state === "quarantined" ? "closedLong" : "readOnly")}
    </Callout>
  );
}
