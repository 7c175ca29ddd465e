import { database } from "../../../lib/data/database";
import { loadGuide } from "../../../lib/server/load-guide";
import { buildMember, buildPerson, type Person } from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { buildGuide } from "../../factories/guide";
import { buildInterview } from "../../factories/interview";
import { type Place, scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildEvidence } from "../../factories/source";
import { buildTranscript } from "../../factories/transcript";
import { World } from "./world";

/** An interview that is coded. */
export interface Talk {
  readonly transcriptId: string;
  readonly intervieweeId: string;
  readonly text: string;
}

/** A project that two people work in, both of whom may do everything. */
export interface Study extends Place {
  readonly people: readonly [Person, Person];
  readonly talks: readonly Talk[];
  /** Interviewees who consented and whom nobody has interviewed yet. */
  readonly unheard: readonly string[];
}

const text = [
  "Q: What made the difference?",
  "A: Everybody saw the same danger 😀 at once. People trained abroad crossed the border.",
  "Q: And elsewhere?",
  "A: There it did not. Naïve hopes, nothing else.",
].join("\n");

/** Passages that are coded, some of which overlap. */
export const phrases = [
  "the same danger",
  "danger",
  "trained abroad",
  "crossed the border",
  "it did not",
  "hopes",
] as const;

/** Where a passage stands. */
export const spanIn = (talk: Talk, phrase: string) => spanOf(talk.text, phrase);

/** Interviewees who may be counted; whoever is added later has signed nothing. */
export const peopleWithConsent = ({ talks, unheard }: Study): readonly string[] => [
  ...talks.map(({ intervieweeId }) => intervieweeId),
  ...unheard,
];

/** The turns that a passage touches. */
export const turnOf = (talk: Talk, start: number): number =>
  [...talk.text].slice(0, start).join("").split("\n").length - 1;

const buildTalk = async (place: Place): Promise<Talk> => {
  const { intervieweeId } = await buildConsent(place);
  const { id: interviewId } = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  const talk = await buildTranscript(place, { interviewId, text });
  return { transcriptId: talk.transcriptId, intervieweeId, text: talk.text };
};

/** A study with interviews, a small codebook, cases, a source and a guide; nobody has anything to undo in it yet. */
export const buildStudy = async (): Promise<Study> => {
  const owner = await buildPerson("Owner");
  const colleague = await buildPerson("Colleague");
  const place = { projectId: await buildProject(owner), owner };
  await buildMember(place.projectId, colleague, ["owner"]);
  const talks = [await buildTalk(place), await buildTalk(place)] as const;
  const unheard = [(await buildConsent(place)).intervieweeId, (await buildConsent(place)).intervieweeId];
  const parent = await buildCode(place, { name: "Norms" });
  const second = await buildCode(place, { name: "Threat" });
  await buildCode(place, { name: "Danger", parentId: parent.id });
  await buildCase(place, { name: "Kazakhstan" });
  await buildCase(place, { name: "Armenia" });
  const [kazakhstan] = await database().comparedCase.findMany({
    where: { projectId: place.projectId },
    select: { id: true },
  });
  const cell = { codeId: second.id, caseId: kazakhstan?.id ?? "" };
  await buildEvidence(place, cell);
  await buildEvidence(place, cell);
  for (const person of [owner, colleague])
    for (const [at, phrase] of phrases.slice(0, 4).entries()) {
      const talk = talks[at % 2] ?? talks[0];
      const coder = { ...place, owner: person };
      const codeId = at < 2 ? second.id : parent.id;
      await buildCoding(coder, { transcriptId: talk.transcriptId, ...spanIn(talk, phrase), codeId });
    }
  await buildGuide(place, [{ text: "Who helped?", codeIds: [second.id] }]);
  await database().undoStep.deleteMany({ where: { projectId: place.projectId } });
  return { ...place, people: [owner, colleague], talks, unheard };
};

/** The model of a study as it was built. */
export const worldOf = async (study: Study): Promise<World> => {
  const { projectId } = study;
  const data = database();
  const world = new World();
  const inProject = { where: { projectId } };
  for (const row of await data.code.findMany(inProject)) {
    const { name, parentId, isFactor, rollsUp, definition, position } = row;
    world.set("code", row.id, { name, parentId, isFactor, rollsUp, definition, position });
  }
  for (const row of await data.comparedCase.findMany(inProject))
    world.set("case", row.id, { name: row.name, outcome: "unknown", position: row.position });
  for (const row of await data.source.findMany(inProject))
    world.set("source", row.id, { citation: row.citation, authors: [] });
  for (const { id, codeId, caseId, sourceId, locator } of await data.evidence.findMany(inProject))
    world.set("evidence", id, { codeId, caseId, value: "yes", sourceId, locator });
  for (const row of await data.coding.findMany(inProject)) {
    const { coderId, transcriptId, startsAt: start, endsAt: end, codeId, status, memo } = row;
    const stances = [{ stance: "present", caseIds: [], appliesToAllCases: false }] as const;
    const said = { stances, status, memo, promptedOverride: null };
    world.set("coding", row.id, { coderId, transcriptId, start, end, codeId, ...said });
  }
  for (const row of await data.interviewee.findMany(inProject)) {
    world.set("interviewee", row.id, { number: row.number, label: row.label, homeCaseId: row.homeCaseId });
    world.set("asked", row.id, { states: {} });
  }
  for (const row of await data.interview.findMany({ ...inProject, include: { interviewees: true, transcripts: true } }))
    world.set("interview", row.id, {
      number: row.number,
      lengthMinutes: row.lengthMinutes,
      mode: row.mode,
      intervieweeIds: row.interviewees.map(({ intervieweeId }) => intervieweeId).sort(),
      hasTranscript: row.transcripts.length > 0,
    });
  for (const { transcriptId } of study.talks) world.set("turnMarks", transcriptId, { marks: [] });
  const { questions } = await loadGuide(scopeOf(study));
  world.set("guide", projectId, {
    questions: questions.map(({ questionId, text: asks, codeIds }) => ({ questionId, text: asks, codeIds })),
  });
  const { name, outcomeName } = await data.project.findUniqueOrThrow({ where: { id: projectId } });
  world.set("project", projectId, {
    name,
    outcomeName,
    salienceThreshold: 3,
    presenceThreshold: 3,
    evidenceMode: "interviewsOnly",
    countPrompted: true,
  });
  return new World(world);
};
