"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { useCoding } from "./coding-context";

/** Codings whose words a correction took away, and where somebody decides about them. */
export function LostNotice({ count }: { count: number }) {
  const t = useTranslations("coding.states");
  const { projectId, transcript } = useCoding().study;
  return (
    <Callout tone="warn" className="mt-3">
      {t("lost", { count })}{" "}
      <Link href={`/projects/${projectId}/transcripts/${transcript.id}/prepare`} className="prose-link">
        {t("lostOpen")}
      </Link>
    </Callout>
  );
}
