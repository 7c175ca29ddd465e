"use client";

import { Play, TimerReset } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { playHead } from "@/lib/client/interview/play-head";
import { clockOf } from "@/lib/client/transcript/clock-of";

interface TurnTimeProps {
  startMs: number | null;
  /** The moment at which the recording is now. */
  onTake: (ms: number) => void;
}

/** The turn's moment and the recording's: listen from the one, take the other. */
export function TurnTime({ startMs, onTake }: TurnTimeProps) {
  const t = useTranslations("recording.turn");
  const isHeld = useSyncExternalStore(playHead.subscribe, playHead.isHeld, () => false);
  return (
    <div className="flex flex-wrap gap-2">
      {startMs === null ? null : (
        <Button size="sm" data-play={startMs}>
          <Play aria-hidden="true" />
          {t("listen", { time: clockOf(startMs) })}
        </Button>
      )}
      {isHeld ? (
        <Button size="sm" onClick={() => onTake(playHead.at() ?? 0)}>
          <TimerReset aria-hidden="true" />
          {t("take")}
        </Button>
      ) : null}
    </div>
  );
}
