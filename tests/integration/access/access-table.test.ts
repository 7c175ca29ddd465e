import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overrideInput } from "../../../lib/schema/override";
import { allContracts } from "../../../lib/server/all-contracts";
import { newId } from "../../../lib/server/edge";
import { setOverride } from "../../../lib/workflow/set-override";
import {
  buildMember,
  buildPerson,
  buildToken,
  openTestApp,
  type Person,
  send,
  type TestApp,
} from "../../factories/app";
import { buildCase } from "../../factories/case";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import { buildInterview } from "../../factories/interview";
import { buildMemo } from "../../factories/memo";
import { contextOf, must, type Place, scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { sendRecording } from "../../factories/recording";
import { wav } from "../../factories/recording-bytes";
import { handlerOf, routeFile } from "../../factories/route";
import { buildSource, buildSourceText } from "../../factories/source";
import { buildTranscript } from "../../factories/transcript";
import { buildTranslation } from "../../factories/translation";
import { accessTable } from "../../fixtures/access-table";

const letters = { o: "owner", i: "interviewer", c: "coder", r: "reviewer", v: "viewer" } as const;
type Letter = keyof typeof letters;

const isLetter = (text: string): text is Letter => text in letters;

let app: TestApp;
let place: Place;
let elsewhere: string;
let stranger: Person;
const people = new Map<Letter, Person>();
let params: Record<string, string>;

beforeAll(async () => {
  app = await openTestApp();
  const maker = await buildPerson("Maker");
  place = { projectId: await buildProject(maker), owner: maker };
  stranger = await buildPerson("Stranger");
  elsewhere = await buildProject(stranger, "Elsewhere");
  for (const letter of Object.keys(letters).filter(isLetter)) {
    const person = await buildPerson(letters[letter]);
    await buildMember(place.projectId, person, [letters[letter]]);
    people.set(letter, person);
  }
  const { intervieweeId } = await buildConsent(place, { choices: { ...openChoices, recording: "audio" } });
  // Rights of an interviewer hold for the people whom they interviewed: this one led the interview too.
  const interviewerIds = [maker.userId, people.get("i")?.userId ?? ""];
  const interview = await buildInterview(place, { intervieweeIds: [intervieweeId], interviewerIds });
  const talk = await buildTranscript(place, { interviewId: interview.id });
  await buildTranslation(place, talk.transcriptId, ["One.", "Two.", "Three.", "Four."]);
  const codeId = (await buildCode(place)).id;
  const caseId = (await buildCase(place)).id;
  const span = spanOf(talk.text, "the same danger");
  const coding = await buildCoding(place, { transcriptId: talk.transcriptId, ...span, codeId });
  const judged = overrideInput.parse({ value: "yes", justification: "A reason." });
  must(await setOverride(scopeOf(place), contextOf(), { cell: { codeId, caseId }, input: judged }));
  const memo = await buildMemo(place);
  const recording = await sendRecording(place, interview.id, new Uint8Array(wav()));
  const source = await buildSource(place);
  await buildSourceText(place, source.id);
  params = {
    projectId: place.projectId,
    caseId,
    codeId,
    intervieweeId,
    interviewId: interview.id,
    transcriptId: talk.transcriptId,
    codingId: coding.id,
    memoId: memo.id,
    recordingId: recording.body.id,
    sourceId: source.id,
    file: "factor-table.json",
  };
});

afterAll(() => app.close());

/** A request that gets past the door and no further: an unknown field, no version, nothing uploaded. */
const knock = async (contract: (typeof allContracts)[number]["contract"], sent: Parameters<typeof send>[1]) => {
  const known = Object.fromEntries(
    [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, params[name] ?? newId()]),
  );
  const isWrite = contract.method !== "GET";
  const body = isWrite && !contract.isUpload ? { body: { notAField: 1 } } : {};
  const query = isWrite ? {} : { query: "notAField=1" };
  const handler = await handlerOf(contract.method, contract.path);
  return send(handler, { method: contract.method, params: known, ...body, ...query, ...sent });
};

test("P01 every route stands in the literal table, and nothing else does", () => {
  const promised = allContracts.map(({ contract }) => `${contract.method} ${contract.path}`);
  expect(Object.keys(accessTable).sort()).toEqual(promised.sort());
  expect(allContracts.filter(({ contract }) => !existsSync(routeFile(contract.path)))).toEqual([]);
});

describe.each(allContracts.map(({ contract }) => [`${contract.method} ${contract.path}`, contract] as const))(
  "%s",
  (name, contract) => {
    const allowed = accessTable[name] ?? "";

    test("P02 P01 nobody is let in without credentials, and roles as the table says", async () => {
      const anonymous = await knock(contract, {});
      expect(anonymous.status === 401, "anonymous").toBe(allowed !== "open");
      if (allowed === "open" || allowed === "account") return;
      expect((await knock(contract, { as: stranger })).status, "stranger").toBe(404);
      const foreignToken = await buildToken(people.get("o") ?? stranger, elsewhere);
      expect((await knock(contract, { token: foreignToken })).status, "token of another project").toBe(404);
      const granted: string[] = [];
      for (const [letter, person] of people) {
        const { status, body } = await knock(contract, { as: person });
        const isDenied = status === 404 && body.code === "not_found";
        expect(status, `${letters[letter]} must not be asked who they are`).not.toBe(401);
        if (!isDenied) granted.push(letter);
      }
      // A route whose record is missing from the scene cannot be told from a refusal; the scene must hold one.
      expect(granted.join(""), "roles let in").toBe(allowed);
    });
  },
);
