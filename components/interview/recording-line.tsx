"use client";

import { AudioLines } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { clockOf } from "@/lib/client/transcript/clock-of";
import type { InterviewView } from "@/lib/schema/interview";
import type { IntervieweeView } from "@/lib/schema/interviewee";

interface RecordingLineProps {
  interview: InterviewView;
  people: readonly IntervieweeView[];
  /** Adds a recording, or removes the one that there is. */
  onAct: () => void;
}

/** The recording of an interview, for its interviewer: what there is, or why there can be none. Others see nothing. */
export function RecordingLine({ interview, people, onAct }: RecordingLineProps) {
  const t = useTranslations("recording.line");
  const { number, recording, abilities } = interview;
  if (recording)
    return (
      <div className="mt-1 flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <AudioLines aria-hidden="true" className="size-4 text-faint" />
        <span>
          {recording.durationMs === null
            ? t("storedUnknown", { kind: recording.kind })
            : t("stored", { kind: recording.kind, length: clockOf(recording.durationMs) })}
        </span>
        <Button variant="ghost" size="sm" aria-label={t("removeFor", { number })} onClick={onAct}>
          {t("remove")}
        </Button>
        {recording.isPlayable ? null : <span className="text-warn">{t("notCovered")}</span>}
      </div>
    );
  if (!abilities.includes("recording:upload")) return null;
  const refusing = people.filter((person) => (person.choices?.recording ?? "none") === "none");
  return refusing.length > 0 ? (
    <p className="mt-1 text-faint text-sm">{t("refused", { labels: refusing.map(({ label }) => label).join(", ") })}</p>
  ) : (
    <Button size="sm" aria-label={t("addFor", { number })} onClick={onAct} className="mt-1">
      <AudioLines aria-hidden="true" />
      {t("add")}
    </Button>
  );
}
