import * as z from "zod";
import { count, id, queryNumber } from "./primitive";

/**
 * Something that happened, on its way to an open screen: numbers, ids and the word for what happened. Never words of an
 * interview, names or labels: the screen reads again what it may.
 */
export const liveEventView = z
  .strictObject({
    seq: count,
    /** Kind of the event in the log, as `coding.created`. */
    type: z.string(),
    subjectKind: z.string(),
    subjectId: id,
    /** The transcript that a coding lies in, or that the event is about. */
    transcriptId: id.nullable(),
    /** Version that the thing has since, where the event says it. */
    version: count.nullable(),
    /** The listening account did it, in whichever tab. */
    isOwn: z.boolean(),
  })
  .meta({ id: "LiveEventView" });
/** See {@link liveEventView}. */
export type LiveEventView = z.infer<typeof liveEventView>;

/** Who has which transcript open now. */
export const presenceView = z
  .strictObject({ people: z.array(z.strictObject({ userId: id, transcriptId: id })) })
  .meta({ id: "PresenceView" });
/** See {@link presenceView}. */
export type PresenceView = z.infer<typeof presenceView>;

/** Body of `PUT .../presence`: the transcript that a tab shows, or none. A tab names itself by a random key. */
export const presenceInput = z
  .strictObject({
    tab: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
    transcriptId: id.nullable(),
  })
  .meta({ id: "PresenceInput" });
/** See {@link presenceInput}. */
export type PresenceInput = z.infer<typeof presenceInput>;

/** Query of `GET .../events`: the last event that the listener knows, where no `Last-Event-ID` can be sent. */
export const liveQuery = z.strictObject({ after: z.exactOptional(queryNumber.min(0)) });
