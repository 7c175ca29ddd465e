import { queryOptions } from "@tanstack/react-query";
import type { CodingView } from "../../schema/coding";

/** Key of the codings of a transcript in the cache. */
export const codingsKey = (projectId: string, transcriptId: string) =>
  ["projects", projectId, "codings", { transcriptId }] as const;

const isCodings = (value: unknown): value is readonly CodingView[] => Array.isArray(value);

const shareUnchanged = (before: unknown, after: unknown): unknown => {
  if (!isCodings(before) || !isCodings(after)) return after;
  const known = new Map(before.map((coding) => [coding.id, coding]));
  return after.map((coding) => {
    const held = known.get(coding.id);
    return held && held.version === coding.version && held.prompted === coding.prompted ? held : coding;
  });
};

/** All codings of a transcript that the reader may see, in the order of the text. */
export const codingsQuery = (projectId: string, transcriptId: string) =>
  queryOptions({
    queryKey: codingsKey(projectId, transcriptId),
    // A coding that has its version still is the same object: comparing each field of thousands would take the frame.
    structuralSharing: (before, after) => shareUnchanged(before, after),
    // The page brings its codings; what asks for them again is no part of the first load.
    queryFn: async ({ signal }) => (await import("./read-codings")).readCodings(projectId, transcriptId, signal),
  });
