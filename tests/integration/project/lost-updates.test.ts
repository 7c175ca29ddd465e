import { afterAll, beforeAll, expect, test } from "vitest";
import { PATCH as CHANGE_CODE } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { GET as CODES } from "../../../app/api/v1/projects/[projectId]/codes/route";
import { PATCH as CHANGE_MEMO, GET as MEMO } from "../../../app/api/v1/projects/[projectId]/memos/[memoId]/route";
import { POST as WRITE_MEMO } from "../../../app/api/v1/projects/[projectId]/memos/route";
import { mergeMemo } from "../../../lib/client/memo/merge-memo";
import { database } from "../../../lib/data/database";
import type { MemoDocument } from "../../../lib/domain/memo/memo-document";
import {
  buildMember,
  buildPerson,
  openTestApp,
  type Person,
  type Received,
  send,
  type TestApp,
} from "../../factories/app";
import { buildCode } from "../../factories/code";
import { dose } from "../../factories/dose";
import { buildProject } from "../../factories/project";

let app: TestApp;
let projectId: string;
let editors: readonly Person[];

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  projectId = await buildProject(owner);
  editors = await Promise.all(
    Array.from({ length: 8 }, async (_, at) => {
      const person = await buildPerson(`Editor ${at}`);
      await buildMember(projectId, person, ["owner"]);
      return person;
    }),
  );
});

afterAll(() => app.close());

/** Edits of each text by each of the eight: 800 of memo and code together in the full dose. */
const editCount = dose(3, 50);

const saying = (...lines: readonly string[]): MemoDocument => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

const linesOf = (document: MemoDocument): readonly string[] =>
  document.content.map(
    (block) => ("content" in block ? JSON.stringify(block.content).match(/"text":"([^"]*)"/)?.[1] : "") ?? "",
  );

/** A text that several people write at: how it is read and saved, and how what two wrote is brought together. */
interface Shared<Text, Current> {
  readonly read: (as: Person) => Promise<{ readonly version: number; readonly text: Text }>;
  readonly save: (as: Person, version: number, text: Text) => Promise<Received>;
  readonly textOf: (current: Current) => Text;
  readonly add: (text: Text, line: string) => Text;
  readonly merge: (base: Text, mine: Text, theirs: Text) => Text;
  readonly lines: (text: Text) => readonly string[];
}

/** Adds a line. Whoever comes later is told what the other one wrote, brings both together and tries again. */
const edit = async <Text, Current>(shared: Shared<Text, Current>, as: Person, line: string): Promise<number> => {
  let seen = await shared.read(as);
  let mine = shared.add(seen.text, line);
  for (let told = 0; ; told += 1) {
    await database().rateWindow.deleteMany({});
    const answer = await shared.save(as, seen.version, mine);
    if (answer.status === 200) {
      expect(answer.body.version).toBe(seen.version + 1);
      return told;
    }
    expect(answer).toMatchObject({ status: 409, body: { code: "stale_version" } });
    const { current } = answer.body;
    const theirs = shared.textOf(current);
    expect(current.version).toBeGreaterThan(seen.version);
    // The answer holds the other one's text; one's own is still in hand. Neither holds all of the other.
    expect(shared.lines(theirs).length).toBeGreaterThan(shared.lines(seen.text).length);
    expect(shared.lines(theirs)).not.toContain(line);
    mine = shared.merge(seen.text, mine, theirs);
    seen = { version: current.version, text: theirs };
  }
};

/** Everybody writes at once. @returns how often somebody was told that another one was first */
const writeTogether = async <Text, Current>(shared: Shared<Text, Current>): Promise<number> => {
  const told = await Promise.all(
    editors.map(async (person, editor) => {
      let sum = 0;
      for (let turn = 0; turn < editCount; turn += 1) sum += await edit(shared, person, `${editor}.${turn}`);
      return sum;
    }),
  );
  return told.reduce((sum, one) => sum + one, 0);
};

const everyLine = (): readonly string[] =>
  editors.flatMap((_, editor) => Array.from({ length: editCount }, (__, turn) => `${editor}.${turn}`));

test("R04 of eight editors of one memo each later one gets 409 with the other's text, and no line is lost", async () => {
  const [first] = editors;
  if (!first) throw new Error("nobody edits");
  const made = await send(WRITE_MEMO, {
    as: first,
    params: { projectId },
    body: { subject: { kind: "project" }, document: saying("start") },
  });
  const params = { projectId, memoId: made.body.id };
  const memo: Shared<MemoDocument, { readonly document: MemoDocument }> = {
    read: async (as) => {
      const { body } = await send(MEMO, { as, params });
      return { version: body.version, text: body.document };
    },
    save: (as, version, document) => send(CHANGE_MEMO, { as, method: "PATCH", params, version, body: { document } }),
    textOf: ({ document }) => document,
    add: (document, line) => ({ ...document, content: [...document.content, ...saying(line).content] }),
    merge: (base, mine, theirs) => mergeMemo(base, mine, theirs).document,
    lines: linesOf,
  };
  expect(await writeTogether(memo)).toBeGreaterThan(0);
  const { version, text } = await memo.read(first);
  expect(linesOf(text).toSorted()).toEqual(["start", ...everyLine()].toSorted());
  expect(version).toBe(1 + everyLine().length);
}, 3_600_000);

test("R04 of eight editors of one code each later one gets 409 with the other's text, and no line is lost", async () => {
  const [owner] = editors;
  if (!owner) throw new Error("nobody edits");
  const { id: codeId } = await buildCode({ projectId, owner }, { definition: "start" });
  const params = { projectId, codeId };
  const code: Shared<string, { readonly definition: string }> = {
    read: async (as) => {
      const { body } = await send(CODES, { as, params: { projectId } });
      const found = body.items.find(({ id }: { id: string }) => id === codeId);
      return { version: found.version, text: found.definition };
    },
    save: (as, version, definition) =>
      send(CHANGE_CODE, { as, method: "PATCH", params, version, body: { definition } }),
    textOf: ({ definition }) => definition,
    add: (text, line) => `${text}\n${line}`,
    merge: (base, mine, theirs) => `${theirs}${mine.slice(base.length)}`,
    lines: (text) => text.split("\n"),
  };
  expect(await writeTogether(code)).toBeGreaterThan(0);
  const { version, text } = await code.read(owner);
  expect(text.split("\n").toSorted()).toEqual(["start", ...everyLine()].toSorted());
  expect(version).toBe(1 + everyLine().length);
}, 3_600_000);
