import type { Page } from "@playwright/test";
import { askApi } from "./api";
import type { RealTranscript } from "./real-transcripts";

/** A study of the signed-in person with one interview that other people held, open to the team and not coded yet. */
export const buildRealStudy = async (
  page: Page,
  real: RealTranscript,
): Promise<{ readonly address: string; readonly transcript: string; readonly codes: readonly string[] }> => {
  const ask = (method: string, path: string, call: Parameters<typeof askApi>[3] = {}) =>
    askApi(page, method, path, call);
  const project = await ask("POST", "/projects", {
    body: { name: `Real: ${real.fileName}`, researchQuestion: "What differs?", design: "mssd", outcomeName: "Outcome" },
  });
  const below = `/projects/${project.id}`;
  for (const [place, outcome] of ["yes", "no"].entries())
    await ask("POST", `${below}/cases`, { body: { name: `Case ${place + 1}`, shortName: `C${place + 1}`, outcome } });
  const codes: string[] = [];
  for (const name of ["Participation", "Trust"])
    codes.push((await ask("POST", `${below}/codes`, { body: { name, isFactor: true } })).id);
  const interviewee = await ask("POST", `${below}/interviewees`, { body: { number: 1, label: "Person 1" } });
  await ask("POST", `${below}/interviewees/${interviewee.id}/consents`, {
    body: {
      choices: { identity: "confidential", recording: "none", analysis: true, teamAccess: true, quotation: true },
      basis: "typed",
      signedAs: "A pseudonym",
      signedOn: "2024-05-03",
      signedPlace: "Osh",
    },
  });
  const interview = await ask("POST", `${below}/interviews`, {
    body: { number: 1, language: real.language, intervieweeIds: [interviewee.id] },
  });
  const speakers = Object.entries(real.speakers).map(([label, role]) => [
    label,
    role === "interviewee" ? { role, intervieweeId: interviewee.id } : { role },
  ]);
  const stored = await ask("POST", `${below}/interviews/${interview.id}/transcripts`, {
    file: { name: real.fileName, mimeType: "text/plain", buffer: real.bytes },
    fields: { speakers: JSON.stringify(Object.fromEntries(speakers)) },
  });
  await ask("POST", `${below}/transcripts/${stored.id}/release`, { body: { undecided: "keep" } });
  return { address: below, transcript: `${below}/transcripts/${stored.id}`, codes };
};
