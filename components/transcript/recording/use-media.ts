"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { playHead } from "@/lib/client/interview/play-head";
import { markPlaying } from "./mark-playing";

/** What the bar shows of a playing recording. Times in milliseconds. */
export interface MediaState {
  readonly isPlaying: boolean;
  readonly at: number;
  readonly duration: number | null;
  readonly speed: number;
}

/** What can be done with it. */
export interface MediaActs {
  readonly toggle: () => void;
  readonly seek: (ms: number) => void;
  /** Plays from a moment on. */
  readonly playFrom: (ms: number) => void;
  readonly setSpeed: (speed: number) => void;
}

const BACK_MS = 5000;

/** Five seconds back, as transcribers go. */
export const backFrom = (at: number): number => Math.max(0, at - BACK_MS);

/** Follows a media element of the browser and drives it. */
export const useMedia = (
  media: RefObject<HTMLMediaElement | null>,
  /** Changes with each element that is put in. */
  source: string | null,
): readonly [MediaState, MediaActs] => {
  const [state, setState] = useState<MediaState>({ isPlaying: false, at: 0, duration: null, speed: 1 });
  useEffect(() => {
    const element = media.current;
    if (!element || source === null) return;
    // Given here, where it is taken away again.
    element.src = source;
    const look = () => {
      const at = Math.round(element.currentTime * 1000);
      const duration = Number.isFinite(element.duration) ? Math.round(element.duration * 1000) : null;
      setState({ isPlaying: !element.paused, at, duration, speed: element.playbackRate });
      markPlaying(at);
    };
    const names = ["timeupdate", "durationchange", "play", "pause", "ended", "seeked", "ratechange"] as const;
    for (const name of names) element.addEventListener(name, look);
    const letGo = playHead.hold(() => Math.round(element.currentTime * 1000));
    return () => {
      for (const name of names) element.removeEventListener(name, look);
      letGo();
      markPlaying(null);
      // The browser would go on fetching what nobody hears.
      element.pause();
      element.removeAttribute("src");
      element.load();
      setState((before) => ({ ...before, isPlaying: false }));
    };
  }, [media, source]);
  const start = useCallback(() => {
    // A browser that does not let it play without a press says so; the button is there.
    media.current?.play().catch(() => {});
  }, [media]);
  const seek = useCallback(
    (ms: number) => {
      if (media.current) media.current.currentTime = ms / 1000;
    },
    [media],
  );
  return [
    state,
    {
      toggle: () => (media.current?.paused ? start() : media.current?.pause()),
      seek,
      playFrom: (ms) => {
        seek(ms);
        start();
      },
      setSpeed: (speed) => {
        if (media.current) media.current.playbackRate = speed;
      },
    },
  ];
};
