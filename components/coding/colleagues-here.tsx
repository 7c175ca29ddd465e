"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { initialsOf } from "@/components/ui/initials";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useColleaguesAt } from "@/lib/client/live/live-context";
import { usePresence } from "@/lib/client/live/use-presence";
import { membersQuery } from "@/lib/client/member/members-query";
import { useCoding } from "./coding-context";

/** Who else has this interview open now: initials beside the title, whole names for a pointer and for screen readers. */
export function ColleaguesHere() {
  const t = useTranslations("coding.here");
  const { study } = useCoding();
  usePresence(study.projectId, study.transcript.id);
  const here = useColleaguesAt(study.transcript.id, study.actor.id);
  const { data: members } = useQuery({ ...membersQuery(study.projectId), enabled: here.length > 0 });
  const names = here.flatMap((id) => members?.find((member) => member.userId === id) ?? []);
  if (names.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="m-0 flex list-none items-center gap-1 p-0">
      {names.map(({ userId, name }) => (
        <li
          key={userId}
          title={t("one", { name })}
          className="inline-flex size-6.5 items-center justify-center rounded-full border border-line-strong bg-sunken font-semibold text-2xs text-muted"
        >
          <span aria-hidden="true">{initialsOf(name)}</span>
          <VisuallyHidden>{name}</VisuallyHidden>
        </li>
      ))}
    </ul>
  );
}
