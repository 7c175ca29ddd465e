"use client";

import { Headphones, Video } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useGraveAct } from "@/components/project/use-grave-act";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useIsOffline } from "@/components/ui/offline-banner";
import { callApi } from "@/lib/client/api";
import { recordingRoutes } from "@/lib/client/interview/recording-routes";
import { useLiveNews } from "@/lib/client/live/live-context";
import { clockOf } from "@/lib/client/transcript/clock-of";
import type { PlayPassView, RecordingView } from "@/lib/schema/recording";
import { ConfirmDialog } from "./confirm-dialog";
import { playTimeOf, timeAtSelection } from "./mark-playing";
import { PlayerControls } from "./player-controls";
import { backFrom, useMedia } from "./use-media";
import { usePlayerKeys } from "./use-player-keys";

interface RecordingPlayerProps {
  projectId: string;
  recording: RecordingView;
  /** Whoever speaks in it: when consent of one of them changes, nothing goes on playing. */
  intervieweeIds: readonly string[];
  /** The moment of the turn at hand, where the screen knows it better than the browser's selection. */
  here?: (() => number | null) | undefined;
  /** Where the bar stands while it is open. */
  className?: string | undefined;
}

type Fault = "unplayable" | "changed";

/** The recording beside the text, for its interviewer: opened with the password, played from any turn's time. */
export function RecordingPlayer({ projectId, recording, intervieweeIds, here, className }: RecordingPlayerProps) {
  const t = useTranslations("recording.player");
  const isOffline = useIsOffline();
  const media = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [pass, setPass] = useState<PlayPassView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const wanted = useRef<number | null>(null);
  const hasPlayed = useRef(false);
  const [state, acts] = useMedia(media, pass?.url ?? null);
  const opening = useGraveAct(
    () => callApi(recordingRoutes.open, { params: { projectId, recordingId: recording.id } }),
    (opened) => {
      setFault(null);
      hasPlayed.current = false;
      setPass(opened);
    },
  );
  const open = (at: number | null) => {
    wanted.current = at;
    opening.act(undefined);
  };
  const playFrom = (at: number) => (pass ? acts.playFrom(at) : open(at));
  const toggle = () => (pass ? acts.toggle() : open(null));

  const latest = useRef(playFrom);
  useEffect(() => {
    latest.current = playFrom;
  });
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const time = playTimeOf(event.target);
      if (time !== null) latest.current(time);
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, []);
  usePlayerKeys({
    toggle,
    back: () => pass && acts.seek(backFrom(state.at)),
    playHere: () => playFrom(here?.() ?? timeAtSelection() ?? 0),
  });
  useLiveNews((news) => {
    const isConsent =
      news === "reset" ||
      (/^(?:consent|interviewee|withdrawal)\./.test(news.type) && intervieweeIds.includes(news.subjectId));
    if (!isConsent || !pass) return;
    wanted.current = state.at;
    setPass(null);
    setFault("changed");
  });

  const ready = () => {
    if (hasPlayed.current) return;
    hasPlayed.current = true;
    acts.playFrom(wanted.current ?? 0);
  };
  const failed = () => {
    const wasPlaying = hasPlayed.current;
    wanted.current = state.at;
    setPass(null);
    // The pass is over, or the connection is lost: asked again, which says which. What never began cannot be played here.
    if (wasPlaying) opening.act(undefined);
    else setFault("unplayable");
  };
  const Element = recording.kind === "audio" ? "audio" : "video";
  const Icon = recording.kind === "audio" ? Headphones : Video;
  const lost = opening.again === null ? opening.trouble : null;
  return (
    <section
      aria-label={t("label")}
      data-no-print
      className={cn("border-line border-b bg-surface px-4 py-1", pass ? className : undefined)}
    >
      {pass ? (
        <>
          <Element
            ref={media}
            preload="metadata"
            aria-label={t("media")}
            playsInline
            onLoadedMetadata={ready}
            onError={failed}
            className={recording.kind === "audio" ? "hidden" : "mx-auto max-h-48 max-w-full rounded-sm bg-black"}
          />
          <PlayerControls
            state={state}
            length={state.duration ?? recording.durationMs}
            acts={acts}
            onClose={() => setPass(null)}
          />
        </>
      ) : (
        <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <Button size="sm" busy={opening.isBusy} disabled={isOffline} onClick={() => open(null)}>
            <Icon aria-hidden="true" />
            {t("open")}
          </Button>
          <span>
            {t(`kind.${recording.kind}`)}
            {recording.durationMs === null ? "" : `, ${clockOf(recording.durationMs)}`}
          </span>
          {isOffline ? <span role="status">{t("offline")}</span> : null}
          {fault && !isOffline ? <span role="status">{t(`fault.${fault}`)}</span> : null}
        </div>
      )}
      <TroubleNote trouble={lost} className="my-1" />
      <ConfirmDialog opening={opening} onClose={opening.forget} />
    </section>
  );
}
