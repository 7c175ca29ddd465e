"use client";

import { FileCheck2, FileQuestion, UserRoundX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDay } from "@/components/interview/use-day";
import { Badge } from "@/components/ui/badge";
import type { IntervieweeView } from "@/lib/schema/interviewee";

const looks = {
  active: { tone: "positive", icon: FileCheck2 },
  none: { tone: "warn", icon: FileQuestion },
  withdrawn: { tone: "unknown", icon: UserRoundX },
} as const;

interface ConsentBadgeProps {
  person: IntervieweeView;
  /** On a narrow screen the day is left out (it stands with the records). */
  isShort?: boolean | undefined;
}

/** Whether a consent is in force, in words with an icon. */
export function ConsentBadge({ person, isShort = false }: ConsentBadgeProps) {
  const t = useTranslations("interviewee.consent");
  const day = useDay();
  const { tone, icon: Icon } = looks[person.consentState];
  const words = {
    active: person.consentSince ? t("activeSince", { day: day(person.consentSince) }) : t("active"),
    none: t("none"),
    withdrawn: person.withdrawal
      ? t("withdrewOn", { day: day(person.withdrawal.withdrawnAt.slice(0, 10)) })
      : t("withdrawn"),
  };
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {isShort ? <span className="sm:hidden">{t(person.consentState)}</span> : null}
      <span className={isShort ? "hidden sm:inline" : undefined}>{words[person.consentState]}</span>
    </Badge>
  );
}
