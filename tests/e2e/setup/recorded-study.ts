import { expect, type Page } from "@playwright/test";
import { askApi } from "./api";

/** A study with one interview whose text has times and whose interviewee allowed sound, and one who allowed none. */
export interface RecordedStudy {
  readonly projectId: string;
  readonly address: string;
  readonly intervieweeId: string;
  readonly interviewId: string;
  readonly transcriptId: string;
}

const cues: readonly (readonly [seconds: number, speaker: string, words: string])[] = [
  [0, "Q", "What made the difference?"],
  [3, "A", "Everybody saw the same danger at once."],
  [8, "Q", "And in the south?"],
  [12, "A", "There it did not. They had other worries."],
  [17, "A", "So nobody went."],
];

const clock = (seconds: number): string => `00:00:${String(seconds).padStart(2, "0")}.000`;

const vtt = (): string =>
  [
    "WEBVTT",
    ...cues.map(
      ([from, speaker, words], at) =>
        `${clock(from)} --> ${clock(cues[at + 1]?.[0] ?? from + 3)}\n<v ${speaker}>${words}</v>`,
    ),
  ].join("\n\n");

/** Makes the study over the API as the signed-in person, who is the interviewer. */
export const buildRecordedStudy = async (page: Page, name: string): Promise<RecordedStudy> => {
  const ask = (method: string, path: string, call: Parameters<typeof askApi>[3] = {}) =>
    askApi(page, method, path, call);
  const project = await ask("POST", "/projects", {
    body: {
      name,
      researchQuestion: "Why here and not there?",
      design: "mssd",
      outcomeName: "Intervention",
      settings: { salienceThreshold: 2, presenceThreshold: 2 },
    },
  });
  const below = `/projects/${project.id}`;
  const made: { readonly intervieweeId: string; readonly interviewId: string }[] = [];
  for (const [place, recording] of ["audio", "none"].entries()) {
    const number = place + 1;
    const { id } = await ask("POST", `${below}/interviewees`, { body: { number, label: `Person ${number}` } });
    await ask("POST", `${below}/interviewees/${id}/consents`, {
      body: {
        choices: { identity: "confidential", recording, analysis: true, teamAccess: true, quotation: true },
        basis: "typed",
        signedAs: "A pseudonym",
        signedOn: "2024-05-03",
        signedPlace: "Osh",
      },
    });
    const interview = await ask("POST", `${below}/interviews`, {
      body: { number, date: "2024-05-03", lengthMinutes: 1, language: "en", intervieweeIds: [id] },
    });
    made.push({ intervieweeId: id, interviewId: interview.id });
  }
  const [first] = made;
  if (!first) throw new Error("no interview");
  const stored = await ask("POST", `${below}/interviews/${first.interviewId}/transcripts`, {
    file: { name: "talk.vtt", mimeType: "text/vtt", buffer: Buffer.from(vtt()) },
    fields: {
      speakers: JSON.stringify({
        Q: { role: "interviewer" },
        A: { role: "interviewee", intervieweeId: first.intervieweeId },
      }),
    },
  });
  await ask("POST", `${below}/transcripts/${stored.id}/release`, { body: { undecided: "keep" } });
  const { turns } = await ask("GET", `${below}/transcripts/${stored.id}`);
  expect(turns.map(({ startMs }: { startMs: number }) => startMs)).toContain(12_000);
  return { projectId: project.id, address: below, transcriptId: stored.id, ...first };
};
