import * as z from "zod";
import { searchModes } from "../domain/transcript/search-mode";
import { speakerRoles } from "../domain/transcript/turn";
import { codePointOffset, count, id, queryNumber, repeatable, rowVersion } from "./primitive";

/** Query of `GET .../search`. */
export const searchQuery = z.strictObject({
  /** What is looked for; nothing for whole turns. */
  q: z.string().trim().max(200).default(""),
  mode: z.enum(searchModes).default("words"),
  /** `all`: the interviewers' words too. */
  voices: z.enum(["interviewees", "all"]).default("interviewees"),
  transcriptId: z.exactOptional(id),
  intervieweeId: z.exactOptional(repeatable(id)),
  /** Turns that answer this question of the interview guide. */
  questionId: z.exactOptional(id),
  limit: queryNumber.min(1).max(1000).default(200),
  cursor: z.exactOptional(z.string().min(1).max(200)),
});
/** See {@link searchQuery}. */
export type SearchQuery = z.infer<typeof searchQuery>;

/** One place where a transcript says what is looked for, with the words around it. */
export const searchHit = z
  .strictObject({
    transcriptId: id,
    interviewId: id,
    interviewNumber: count,
    /** Version of the transcript that the offsets count in. */
    version: rowVersion,
    turnIndex: count,
    role: z.enum(speakerRoles),
    intervieweeId: id.nullable(),
    speaker: z.string(),
    start: codePointOffset,
    end: codePointOffset,
    before: z.string(),
    exact: z.string(),
    after: z.string(),
  })
  .meta({ id: "SearchHit" });
/** See {@link searchHit}. */
export type SearchHitView = z.infer<typeof searchHit>;

/** The hits in the order of interviews and texts. */
export const searchPage = z
  .strictObject({
    items: z.array(searchHit),
    /** Goes on where this answer stopped; null when everything was looked through. */
    nextCursor: z.string().nullable(),
    /** Why it stopped: enough hits, or the time that a search may take. */
    stopped: z.enum(["hits", "time"]).nullable(),
  })
  .meta({ id: "SearchPage" });
/** See {@link searchPage}. */
export type SearchPage = z.infer<typeof searchPage>;
