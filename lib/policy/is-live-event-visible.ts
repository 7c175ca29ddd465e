import { liveAudience } from "./live-audience";

/** Where in the material an event happened: the passage of a coding, or a transcript without a passage. */
export interface LivePlace {
  readonly transcriptId: string;
  /** Interviewees whose words the passage holds; none for an event about the transcript. */
  readonly intervieweeIds: readonly string[];
  /** A coding of a round that is not revealed yet. */
  readonly isOfOpenRound: boolean;
  readonly coderId: string | null;
}

/** What the decision needs of an event. */
export interface LiveEventFacts {
  readonly kind: string;
  /** Null when the event is about no material, or about material that is gone. */
  readonly place: LivePlace | null;
}

/** What the decision needs of the one who listens. */
export interface LiveListener {
  readonly userId: string;
  /** The transcripts that the member may read now, each with the interviewees whose words the member may read there. */
  readonly readable: ReadonlyMap<string, ReadonlySet<string>>;
}

const hasKind = (kind: string): kind is keyof typeof liveAudience => Object.hasOwn(liveAudience, kind);

/**
 * Whether a member hears of an event: exactly when a read would show what it is about. A coding is heard of when all the
 * words that it holds may be read; a colleague's coding of an open round by nobody but its coder (claim P08). A kind that
 * is not known is heard of by nobody.
 */
export const isLiveEventVisible = (event: LiveEventFacts, listener: LiveListener): boolean => {
  const audience = hasKind(event.kind) ? liveAudience[event.kind] : "nobody";
  if (audience === "team") return true;
  if (audience === "nobody" || !event.place) return false;
  const { transcriptId, intervieweeIds, isOfOpenRound, coderId } = event.place;
  const people = listener.readable.get(transcriptId);
  if (!people) return false;
  if (audience === "transcript") return true;
  if (isOfOpenRound && coderId !== listener.userId) return false;
  return intervieweeIds.length > 0 && intervieweeIds.every((id) => people.has(id));
};
