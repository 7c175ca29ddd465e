"use client";

import { Pause, Play, RotateCcw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Slider } from "@/components/ui/slider";
import { clockOf } from "@/lib/client/transcript/clock-of";
import { useShownKey } from "@/lib/client/use-keymap";
import { backFrom, type MediaActs, type MediaState } from "./use-media";

interface PlayerControlsProps {
  state: MediaState;
  /** Milliseconds of the whole; null when nobody knows yet. */
  length: number | null;
  acts: MediaActs;
  onClose: () => void;
}

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Play and pause, five seconds back, the place, the speed: one line. */
export function PlayerControls({ state, length, acts, onClose }: PlayerControlsProps) {
  const t = useTranslations("recording.player");
  const toggleKey = useShownKey("playPause");
  const backKey = useShownKey("playBack");
  const { at, isPlaying, speed } = state;
  const time = length === null ? clockOf(at) : t("time", { at: clockOf(at), length: clockOf(length) });
  return (
    <div className="flex min-h-9 items-center gap-1.5">
      <IconButton label={t(isPlaying ? "pause" : "play")} keys={toggleKey} onClick={acts.toggle}>
        {isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
      </IconButton>
      <IconButton label={t("back")} keys={backKey} onClick={() => acts.seek(backFrom(at))}>
        <RotateCcw aria-hidden="true" />
      </IconButton>
      <span className="whitespace-nowrap text-muted text-sm tabular-nums">{time}</span>
      <Slider
        aria-label={t("place")}
        min={0}
        max={Math.max(1, length ?? at)}
        step={1000}
        value={at}
        valueText={time}
        disabled={length === null}
        onValueChange={acts.seek}
        className="flex flex-1 items-center"
      />
      <Select
        aria-label={t("speed")}
        value={String(speed)}
        options={speeds.map((one) => ({ value: String(one), label: t("times", { speed: one }) }))}
        onChange={(event) => acts.setSpeed(Number(event.currentTarget.value))}
        className="w-22 shrink-0"
      />
      <IconButton label={t("close")} onClick={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
