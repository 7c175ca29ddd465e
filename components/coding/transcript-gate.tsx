"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { NoPermissionState } from "@/components/ui/no-permission-state";
import { codingsKey } from "@/lib/client/coding/codings-query";
import { useLiveNews } from "@/lib/client/live/live-context";
import { partsOf } from "@/lib/client/live/live-parts";
import { CodingScreen } from "./coding-screen";
import type { CodingScreenData } from "./study";

/** Which text it is, and what the reader may read and do with it: when it changes, nothing of the screen before may stay. */
const standingOf = ({ transcript }: CodingScreenData): string =>
  [
    transcript.version,
    ...transcript.abilities,
    ...transcript.turns.flatMap((turn) => (turn.isMasked ? turn.index : [])),
  ].join(" ");

/**
 * The coding screen for as long as its words may be read. When one of its interviewees withdraws the words leave the tab at
 * once, and come back only as far as the server gives them again (claim C08).
 */
export function TranscriptGate({ data }: { data: CodingScreenData }) {
  const t = useTranslations("coding.states");
  const client = useQueryClient();
  const [shut, setShut] = useState<CodingScreenData | null>(null);
  const { projectId, transcript } = data;
  useLiveNews((news) => {
    // Too much was missed to know whether somebody withdrew: the words wait for the server.
    const isShutting =
      news === "reset" ||
      (partsOf(news.type).includes("words") && transcript.turns.some((turn) => turn.intervieweeId === news.subjectId));
    if (isShutting) setShut(data);
  });
  const isShut = shut === data;
  useEffect(() => {
    // The text itself is gone with the screen; its codings quote it.
    if (isShut) client.removeQueries({ queryKey: codingsKey(projectId, transcript.id) });
  }, [isShut, client, projectId, transcript.id]);
  if (isShut) return <NoPermissionState title={t("shut")}>{t("shutLong")}</NoPermissionState>;
  return <CodingScreen key={`${transcript.id} ${standingOf(data)}`} data={data} />;
}
