import type { QueryClient } from "@tanstack/react-query";
import type { CodingView } from "../../schema/coding";
import type { LiveEventView } from "../../schema/live";
import { placeCoding } from "./coding-step";
import { codingsKey } from "./codings-query";
import { findCoding } from "./run-step";

/** More codings than this are read as a list. */
const MOST_SINGLE = 12;

interface Place {
  readonly projectId: string;
  readonly transcriptId: string;
}

const isKnown = (codings: readonly CodingView[], event: LiveEventView): boolean => {
  const held = codings.find((coding) => coding.id === event.subjectId);
  if (event.type === "coding.deleted") return held === undefined;
  return held !== undefined && event.version !== null && held.version >= event.version;
};

/** Fetches what the news are about and puts it into the list in one change; what may not be read any more leaves it. */
export const takeInNews = async (client: QueryClient, place: Place, news: readonly LiveEventView[]): Promise<void> => {
  const queryKey = codingsKey(place.projectId, place.transcriptId);
  const held = client.getQueryData<readonly CodingView[]>(queryKey) ?? [];
  const fresh = news.filter((event) => !isKnown(held, event));
  if (fresh.length === 0) return;
  // A list that is on its way may have been read before this happened.
  if (fresh.length > MOST_SINGLE || client.isFetching({ queryKey }) > 0) return client.invalidateQueries({ queryKey });
  const found = await Promise.all(
    fresh.map(async ({ type, subjectId }) => ({
      id: subjectId,
      coding: type === "coding.deleted" ? null : await findCoding(place.projectId, subjectId),
    })),
  );
  client.setQueryData<readonly CodingView[]>(queryKey, (codings = []) =>
    found.reduce((list, { id, coding }) => {
      if (coding === null) return list.filter((one) => one.id !== id);
      const known = list.find((one) => one.id === id);
      return known && known.version > coding.version ? list : placeCoding(list, coding);
    }, codings),
  );
};
