"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { codingsKey } from "@/lib/client/coding/codings-query";
import { useLiveNews } from "@/lib/client/live/live-context";
import { CodingScreen } from "./coding-screen";
import type { CodingScreenData } from "./study";

const ShutNotice = dynamic(() => import("./shut-notice").then((module) => module.ShutNotice), { ssr: false });

/** Which text it is, and what the reader may read and do with it: when it changes, nothing of the screen before may stay. */
const standingOf = ({ transcript, translation }: CodingScreenData): string =>
  [
    transcript.version,
    translation?.id ?? "",
    ...transcript.abilities,
    ...transcript.turns.flatMap((turn) => (turn.isMasked ? turn.index : [])),
  ].join(" ");

/**
 * The coding screen for as long as its words may be read. When one of its interviewees withdraws the words leave the tab at
 * once, and come back only as far as the server gives them again (claim C08).
 */
export function TranscriptGate({ data }: { data: CodingScreenData }) {
  const client = useQueryClient();
  const [shut, setShut] = useState<CodingScreenData | null>(null);
  const { projectId, transcript } = data;
  useLiveNews((news, parts) => {
    // Too much was missed to know whether somebody withdrew: the words wait for the server.
    const isShutting =
      news === "reset" ||
      (parts.includes("words") && transcript.turns.some((turn) => turn.intervieweeId === news.subjectId));
    if (isShutting) setShut(data);
  });
  const isShut = shut === data;
  useEffect(() => {
    // The text itself is gone with the screen; its codings quote it.
    if (isShut) client.removeQueries({ queryKey: codingsKey(projectId, transcript.id) });
  }, [isShut, client, projectId, transcript.id]);
  if (isShut) return <ShutNotice />;
  return <CodingScreen key={`${transcript.id} ${standingOf(data)}`} data={data} />;
}
