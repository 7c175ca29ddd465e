import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as ADD_CANDIDATE } from "../../../app/api/v1/projects/[projectId]/codes/candidates/route";
import { GET as CODES } from "../../../app/api/v1/projects/[projectId]/codes/route";
import { POST as CODE } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { GET as PERSON } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/route";
import { POST as WITHDRAW } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/withdrawal/route";
import { POST as ADD_PERSON } from "../../../app/api/v1/projects/[projectId]/interviewees/route";
import { DELETE, PATCH, GET as READ } from "../../../app/api/v1/projects/[projectId]/memos/[memoId]/route";
import { POST as WRITE } from "../../../app/api/v1/projects/[projectId]/memos/route";
import {
  PATCH as PATCH_FILTER,
  DELETE as REMOVE_FILTER,
} from "../../../app/api/v1/projects/[projectId]/quote-filters/[filterId]/route";
import { GET as FILTERS, POST as SAVE_FILTER } from "../../../app/api/v1/projects/[projectId]/quote-filters/route";
import { POST as REDO } from "../../../app/api/v1/projects/[projectId]/redo/route";
import { POST as UNDO } from "../../../app/api/v1/projects/[projectId]/undo/route";
import { database } from "../../../lib/data/database";
import { buildMember, buildPerson, openTestApp, type Person, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let owner: Person;
let coder: Person;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  owner = await buildPerson("Owner");
  coder = await buildPerson("Coder");
});

beforeEach(async () => {
  place = { projectId: await buildProject(owner), owner };
  await buildMember(place.projectId, coder, ["coder"]);
});

afterAll(() => app.close());

const here = (more: object = {}) => ({ projectId: place.projectId, ...more });
const undo = async (as: Person) => (await send(UNDO, { as, params: here(), body: {} })).body;
const redo = async (as: Person) => (await send(REDO, { as, params: here(), body: {} })).body;
const saying = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

describe("memos", () => {
  const write = async (text: string, more: object = {}, as: Person = coder) => {
    const body = { subject: { kind: "project" }, document: saying(text), ...more };
    return (await send(WRITE, { as, params: here(), body })).body;
  };
  const change = (memo: { id: string }, version: number, body: object, as: Person = coder) =>
    send(PATCH, { as, method: "PATCH", params: here({ memoId: memo.id }), version, body });
  const remove = (memo: { id: string }, version: number, as: Person = coder) =>
    send(DELETE, { as, method: "DELETE", params: here({ memoId: memo.id }), version });
  const read = async (memo: { id: string }, as: Person = coder) => {
    const { status, body } = await send(READ, { as, params: here({ memoId: memo.id }) });
    return status === 200 ? `${body.title}: ${JSON.stringify(body.document).match(/"text":"([^"]*)"/)?.[1]}` : null;
  };
  /** As if ten minutes had gone by: the next save is a sitting of its own. */
  const endSitting = () =>
    database().undoStep.updateMany({ where: { projectId: place.projectId }, data: { createdAt: new Date(0) } });

  test("what was written, changed and removed is undone and done again", async () => {
    const memo = await write("first", { title: "Thought" });
    await change(memo, 1, { document: saying("second"), title: "Idea" });
    await remove(memo, 2);
    expect(await read(memo)).toBe(null);
    expect(await undo(coder)).toMatchObject({ step: "memo.deleted", changed: [{ effect: "restored" }] });
    expect(await read(memo)).toBe("Idea: second");
    expect(await undo(coder)).toMatchObject({ step: "memo.changed", changed: [{ effect: "changed" }] });
    expect(await read(memo)).toBe("Thought: first");
    expect(await undo(coder)).toMatchObject({ step: "memo.created", changed: [{ effect: "removed" }] });
    expect(await read(memo)).toBe(null);
    for (const seen of ["Thought: first", "Idea: second", null]) {
      await redo(coder);
      expect(await read(memo)).toBe(seen);
    }
    expect((await redo(coder)).code).toBe("nothing_to_undo");
  });

  test("the saves of one sitting are one step, those of the next another one", async () => {
    const memo = await write("nothing");
    await change(memo, 1, { document: saying("a") });
    await change(memo, 2, { document: saying("a b") });
    await change(memo, 3, { document: saying("a b c") });
    await endSitting();
    await change(memo, 4, { document: saying("a b c d") });
    for (const seen of [": a b c", ": nothing", null]) {
      expect((await undo(coder)).isDropped).toBe(false);
      expect(await read(memo)).toBe(seen);
    }
  });

  test("is left alone when somebody else changed it since, and a sitting does not reach across that change", async () => {
    const memo = await write("mine");
    await change(memo, 1, { document: saying("mine still") });
    await change(memo, 2, { document: saying("theirs") }, owner);
    await change(memo, 3, { document: saying("mine again") });
    await undo(coder);
    expect(await read(memo)).toBe(": theirs");
    expect(await undo(coder)).toMatchObject({
      code: "undo_refused",
      current: { subjectKind: "memo", subjectId: memo.id, reason: "changedSince" },
    });
    expect(await read(memo)).toBe(": theirs");
  });

  test("whether a memo is private is undone and done again by its author", async () => {
    const memo = await write("shared");
    await change(memo, 1, { isPrivate: true });
    expect((await undo(coder)).changed).toMatchObject([{ subjectId: memo.id }]);
    expect(await read(memo, owner)).toBe(": shared");
    await redo(coder);
    expect(await read(memo, owner)).toBe(null);
    expect(await read(memo)).toBe(": shared");
  });

  test("nothing about somebody who withdrew comes back, neither by undo nor from an earlier version", async () => {
    const { intervieweeId } = await buildConsent(place);
    const about = { subject: { kind: "interviewee", intervieweeId } };
    const removed = await write("she hesitated", about);
    await remove(removed, 1);
    const kept = await write("she was afraid", about);
    await change(kept, 1, { document: saying("nothing to add") });
    const { label } = await database().interviewee.findFirstOrThrow({ where: { id: intervieweeId } });
    const body = { mode: "stop", confirm: label };
    expect((await send(WITHDRAW, { as: owner, params: here({ intervieweeId }), body })).status).toBe(201);
    expect((await undo(coder)).code).toBe("nothing_to_undo");
    for (const memo of [removed, kept]) expect(await read(memo)).toBe(null);
  });
});

describe("kept filters", () => {
  const list = async (as: Person) =>
    (await send(FILTERS, { as, params: here() })).body.items.map((item: { name: string }) => item.name);

  test("kept, renamed and forgotten: undone and done again, each by whoever kept it", async () => {
    const saved = await send(SAVE_FILTER, {
      as: coder,
      params: here(),
      body: { name: "Threats", address: "?stance=present", isShared: true },
    });
    expect(saved.status).toBe(201);
    const params = here({ filterId: saved.body.id });
    await send(PATCH_FILTER, { as: coder, method: "PATCH", params, version: 1, body: { name: "Dangers" } });
    await send(REMOVE_FILTER, { as: coder, method: "DELETE", params, version: 2 });
    expect((await undo(owner)).code).toBe("nothing_to_undo");
    const seen = [["Dangers"], ["Threats"], []];
    for (const names of seen) {
      expect((await undo(coder)).isDropped).toBe(false);
      expect(await list(coder)).toEqual(names);
      expect(await list(owner)).toEqual(names);
    }
    for (const names of [["Threats"], ["Dangers"], []]) {
      await redo(coder);
      expect(await list(coder)).toEqual(names);
    }
  });
});

describe("interviewees", () => {
  const add = (number: number) =>
    send(ADD_PERSON, { as: owner, params: here(), body: { number, label: `Interviewee ${number}` } });
  const read = async (intervieweeId: string) =>
    (await send(PERSON, { as: owner, params: here({ intervieweeId }) })).body;

  test("adding one is taken back with her key, and done again with a new key that seals what she signs", async () => {
    const { body: person } = await add(11);
    expect(await undo(owner)).toMatchObject({ step: "interviewee.created", changed: [{ effect: "removed" }] });
    expect((await read(person.id)).code).toBe("not_found");
    const keys = async () =>
      database().$queryRaw`SELECT * FROM vault.read_key(${place.projectId}::uuid, ${person.id}::uuid)`;
    expect(await keys()).toEqual([]);
    await redo(owner);
    expect(await read(person.id)).toMatchObject({ number: 11, label: "Interviewee 11", consentState: "none" });
    expect(await keys()).toHaveLength(1);
    await buildConsent(place, { intervieweeId: person.id });
    expect((await read(person.id)).consentState).toBe("active");
  });

  test("one who signed stays: what rests on her is never taken back", async () => {
    const { body: person } = await add(12);
    await buildConsent(place, { intervieweeId: person.id });
    expect(await undo(owner)).toMatchObject({
      code: "undo_refused",
      current: { subjectKind: "interviewee", subjectId: person.id, reason: "inUse" },
    });
    expect((await read(person.id)).consentState).toBe("active");
  });
});

describe("a coder's own candidate", () => {
  const names = async () =>
    (await send(CODES, { as: owner, params: here() })).body.items.map((code: { name: string }) => code.name);

  test("is taken back and made again by the coder, as long as nobody codes with it or took it into the codebook", async () => {
    const { body: code } = await send(ADD_CANDIDATE, { as: coder, params: here(), body: { name: "Elite ties" } });
    expect(await undo(coder)).toMatchObject({ step: "code.created", name: "Elite ties" });
    expect(await names()).toEqual([]);
    await redo(coder);
    expect(await names()).toEqual(["Elite ties"]);
    const { transcriptId, text } = await buildTranscript(place);
    const coding = {
      transcriptId,
      version: 1,
      ...spanOf(text, "danger"),
      codeId: code.id,
      stances: [{ stance: "present" }],
    };
    expect((await send(CODE, { as: owner, params: here(), body: coding })).status).toBe(201);
    expect(await undo(coder)).toMatchObject({ code: "undo_refused", current: { reason: "inUse" } });
  });

  test("of somebody else, and a code of the codebook, a coder takes nothing back", async () => {
    const code = await buildCode(place, { name: "Norms" });
    await database().undoStep.updateMany({ where: { projectId: place.projectId }, data: { userId: coder.userId } });
    expect(await undo(coder)).toMatchObject({
      code: "undo_refused",
      current: { subjectKind: "code", subjectId: code.id, reason: "notAllowed" },
    });
    expect(await names()).toEqual(["Norms"]);
  });
});
