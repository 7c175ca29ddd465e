import { readTranscript } from "../../lib/exchange/transcript/read-transcript";
import type { SpeakersInput } from "../../lib/schema/transcript";
import { transcriptReleaseInput } from "../../lib/schema/transcript";
import { fileStore } from "../../lib/server/file-store";
import { vault } from "../../lib/server/vault";
import { importTranscript } from "../../lib/workflow/import-transcript";
import { releaseTranscript } from "../../lib/workflow/release-transcript";
import { buildInterview } from "./interview";
import { contextOf, must, type Place, scopeOf } from "./place";

/** A conversation of two voices, with a character outside the basic plane and letters with accents. */
export const shortTalk = [
  "Q: What made the difference in 2022?",
  "A: Everybody saw the same danger 😀 at once. People trained abroad crossed the border.",
  "Q: And in Armenia?",
  "A: There it did not. Naïve hopes, nothing else.",
].join("\n");

/** A released transcript of an interview; without one, of a new interview with one interviewee who consented. */
export const buildTranscript = async (
  place: Place,
  given: {
    readonly interviewId?: string;
    readonly text?: string;
    readonly speakers?: SpeakersInput;
    readonly isOpen?: boolean;
  } = {},
): Promise<{ readonly transcriptId: string; readonly interviewId: string; readonly text: string }> => {
  const interviewId = given.interviewId ?? (await buildInterview(place)).id;
  const bytes = new Uint8Array(new TextEncoder().encode(given.text ?? shortTalk));
  const read = await readTranscript(bytes, {});
  if (!read.ok) throw new Error(read.reason);
  const { transcriptId } = must(
    await importTranscript(
      scopeOf(place),
      contextOf(),
      { vault, files: fileStore },
      {
        interviewId,
        bytes,
        fileName: "talk.txt",
        reading: read.reading,
        speakers: given.speakers ?? { Q: { role: "interviewer" }, A: { role: "interviewee" } },
      },
    ),
  );
  if (given.isOpen ?? true) {
    must(await releaseTranscript(scopeOf(place), contextOf(), transcriptId, transcriptReleaseInput.parse({})));
  }
  return { transcriptId, interviewId, text: read.reading.text };
};
