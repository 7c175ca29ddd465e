import * as z from "zod";
import { codingView } from "./coding";
import { count, id } from "./primitive";

const { coderId, coderName, stances, intervieweeIds } = codingView.shape;

/** What many codings have alike, beside code, coder, stances and people. */
const traits = codingView
  .pick({
    transcriptId: true,
    interviewId: true,
    interviewNumber: true,
    transcriptVersion: true,
    prompted: true,
    promptedBy: true,
    status: true,
    roundId: true,
    memo: true,
    needsRepair: true,
    abilities: true,
  })
  .meta({ id: "CodingTraits" });

/** Whole numbers, one for each coding. */
const column = z.array(count);

/**
 * All codings of one transcript in the order of the text, for a reader who has the text: what many have alike is listed
 * once, and each column holds one entry for each coding. The words are those between the offsets. `needsRepair` says whether
 * a correction of the text left the coding behind; whether stored words differ otherwise is told by the list.
 */
export const packedCodings = z
  .strictObject({
    codeIds: z.array(id),
    coders: z.array(z.strictObject({ coderId, coderName })),
    stances: z.array(stances),
    people: z.array(intervieweeIds),
    traits: z.array(traits),
    columns: z.strictObject({
      id: z.array(id),
      /** Code points from the start of the coding before, or of the text. */
      startsAfter: column,
      /** Code points from start to end. */
      length: column,
      /** Turns from the first turn of the coding before, or of the text. */
      firstTurnAfter: z.array(z.int()),
      /** Turns after the first that the passage reaches into. */
      furtherTurns: column,
      version: column,
      /** Milliseconds since 1970, UTC. */
      createdAt: column,
      /** Milliseconds from the creation to the last change. */
      changedAfter: z.array(z.int()),
      /** Places in the lists above, from 0. */
      code: column,
      coder: column,
      stance: column,
      person: column,
      trait: column,
    }),
  })
  .meta({ id: "PackedCodings" });
/** See {@link packedCodings}. */
export type PackedCodings = z.infer<typeof packedCodings>;
