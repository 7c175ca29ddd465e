import type { Page } from "@playwright/test";
import { askApi } from "./api";

/** A study made over the API, with the ids of what is in it. */
export interface Study {
  readonly address: string;
  readonly projectId: string;
  readonly caseIds: readonly string[];
  readonly codeIds: readonly string[];
  readonly people: readonly {
    readonly intervieweeId: string;
    readonly label: string;
    readonly interviewId: string;
    readonly transcriptId: string;
  }[];
}

/** What one person of a study says: the answer is one turn, coded whole as a yes of the first code for the first case. */
export interface Said {
  readonly answer: string;
  readonly speaker: string;
  readonly fileName: string;
  readonly signedAs: string;
  readonly memo: string;
}

/** A project of the signed-in person with two cases, two factors and a coded interview of each person. */
export const buildStudy = async (page: Page, name: string, said: readonly Said[]): Promise<Study> => {
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
  const caseIds: string[] = [];
  for (const [place, outcome] of ["yes", "no"].entries()) {
    const body = { name: `Case ${place + 1}`, shortName: `C${place + 1}`, outcome };
    caseIds.push((await ask("POST", `${below}/cases`, { body })).id);
  }
  const codeIds: string[] = [];
  for (const factor of ["Threat", "Interest"])
    codeIds.push((await ask("POST", `${below}/codes`, { body: { name: factor, isFactor: true } })).id);

  const people: Study["people"][number][] = [];
  for (const [place, person] of said.entries()) {
    const number = place + 1;
    const label = `Person ${number}`;
    const interviewee = await ask("POST", `${below}/interviewees`, { body: { number, label } });
    await ask("POST", `${below}/interviewees/${interviewee.id}/consents`, {
      body: {
        choices: { identity: "confidential", recording: "none", analysis: true, teamAccess: true, quotation: true },
        basis: "typed",
        signedAs: person.signedAs,
        signedOn: "2024-05-03",
        signedPlace: "Osh",
      },
    });
    const interview = await ask("POST", `${below}/interviews`, {
      body: { number, date: "2024-05-03", lengthMinutes: 30, language: "en", intervieweeIds: [interviewee.id] },
    });
    const text = `Q: What made the difference?\n${person.speaker}: ${person.answer}\n`;
    const stored = await ask("POST", `${below}/interviews/${interview.id}/transcripts`, {
      file: { name: person.fileName, mimeType: "text/plain", buffer: Buffer.from(text) },
      fields: {
        speakers: JSON.stringify({
          Q: { role: "interviewer" },
          [person.speaker]: { role: "interviewee", intervieweeId: interviewee.id },
        }),
      },
    });
    await ask("POST", `${below}/transcripts/${stored.id}/release`, { body: { undecided: "keep" } });
    const transcript = await ask("GET", `${below}/transcripts/${stored.id}`);
    const turn = transcript.turns[1];
    await ask("POST", `${below}/codings`, {
      body: {
        transcriptId: stored.id,
        version: transcript.version,
        start: turn.start,
        end: turn.end,
        exact: [...transcript.text].slice(turn.start, turn.end).join(""),
        codeId: codeIds[0],
        stances: [{ stance: "present", caseIds: [caseIds[0]] }],
        memo: person.memo,
      },
    });
    people.push({ intervieweeId: interviewee.id, label, interviewId: interview.id, transcriptId: stored.id });
  }
  return { address: below, projectId: project.id, caseIds, codeIds, people };
};

/** Interview 1 of Interviewee 1, with or without a consent record. @returns its id */
export const addInterview = async (page: Page, study: string, hasConsent: boolean): Promise<string> => {
  const person = await askApi(page, "POST", `${study}/interviewees`, { body: { number: 1, label: "Interviewee 1" } });
  if (hasConsent)
    await askApi(page, "POST", `${study}/interviewees/${person.id}/consents`, {
      body: {
        choices: { identity: "confidential", recording: "none", analysis: true, teamAccess: true, quotation: true },
        basis: "typed",
        signedAs: "A pseudonym",
        signedOn: "2024-05-03",
        signedPlace: "Osh",
      },
    });
  const interview = await askApi(page, "POST", `${study}/interviews`, {
    body: { number: 1, language: "en", intervieweeIds: [person.id] },
  });
  return interview.id;
};
