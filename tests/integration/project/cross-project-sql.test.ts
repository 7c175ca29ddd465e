import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../../lib/server/edge";
import { markTurns } from "../../../lib/workflow/mark-turns";
import { recordAsked } from "../../../lib/workflow/record-asked";
import { setOverride } from "../../../lib/workflow/set-override";
import { buildPerson, openTestApp, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent } from "../../factories/consent";
import { buildConsentForm } from "../../factories/consent-form";
import { buildGuide } from "../../factories/guide";
import { buildMemo } from "../../factories/memo";
import { contextOf, must, type Place, scopeOf } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { sendRecording } from "../../factories/recording";
import { wav } from "../../factories/recording-bytes";
import { buildEvidence, buildSource, buildSourceText } from "../../factories/source";
import { buildTranscript } from "../../factories/transcript";
import { buildTranslation } from "../../factories/translation";

let app: TestApp;
let owner: pg.Client;
let places: readonly [Place, Place];

/** A project that has a row in as many tables as the workflows fill. */
const buildFullProject = async (name: string): Promise<Place> => {
  const person = await buildPerson(name);
  const place = { projectId: await buildProject(person, name), owner: person };
  const parent = await buildCode(place);
  const code = await buildCode(place, { parentId: parent.id });
  const form = await buildConsentForm(place);
  const { transcriptId, interviewId, text } = await buildTranscript(place);
  const [link] = (
    await owner.query("SELECT interviewee_id FROM interview_interviewee WHERE interview_id = $1", [interviewId])
  ).rows;
  const intervieweeId: string = link.interviewee_id;
  await buildConsent(place, {
    intervieweeId,
    formVersion: form.id,
    acknowledgements: ["understood", "risks"],
    signedOn: "2024-06-01",
    choices: { analysis: "granted", teamAccess: "granted", recording: "audio" },
  });
  await sendRecording(place, interviewId, new Uint8Array(wav()));
  const evidence = await buildEvidence(place, { codeId: code.id });
  const source = await buildSource(place, { authorIntervieweeIds: [intervieweeId] });
  const { id: textId } = await buildSourceText(place, evidence.sourceId);
  const passage = { textId, start: 4, end: 10, exact: "treaty" };
  await buildEvidence(place, { codeId: code.id, caseId: evidence.caseId, sourceId: evidence.sourceId, passage });
  const coded = { transcriptId, codeId: code.id, ...spanOf(text, "crossed the border") };
  const coding = await buildCoding(place, { ...coded, stances: [{ stance: "present", caseIds: [evidence.caseId] }] });
  const [question] = (await buildGuide(place, [{ text: "Why?", codeIds: [code.id] }])).questions;
  if (!question) throw new Error("no question");
  const { questionId } = question;
  const marks = { version: 1, marks: [{ turnIndex: 0, questionIds: [questionId] }] };
  must(await markTurns(scopeOf(place), contextOf(), { transcriptId, input: marks }));
  const entries = [{ intervieweeId, questionId, state: "asked" as const }];
  must(await recordAsked(scopeOf(place), contextOf(), { entries }));
  const cell = { codeId: code.id, caseId: evidence.caseId };
  await buildTranslation(place, transcriptId, ["One.", "Two.", "Three.", "Four."]);
  const { projectId } = place;
  await owner.query("UPDATE interviewee SET home_case_id = $2 WHERE id = $1", [intervieweeId, evidence.caseId]);
  const ids = [projectId, newId()];
  await owner.query("INSERT INTO coding_round VALUES ($1, $2, 'First', 'open', now())", ids);
  await owner.query("UPDATE coding SET round_id = $2 WHERE project_id = $1", ids);
  await owner.query(
    "INSERT INTO withdrawal (project_id, id, interviewee_id, mode, recorded_by, recorded_at) VALUES ($1, $2, $3, 'stop', $4, now())",
    [...ids, intervieweeId, person.userId],
  );
  await owner.query("INSERT INTO code_words VALUES ($1, $2, $3)", [projectId, code.id, intervieweeId]);
  await owner.query(
    "INSERT INTO saved_filter (project_id, id, owner_id, name, address, is_shared, created_at) VALUES ($1, $2, $3, 'Mine', '', false, now())",
    [...ids, person.userId],
  );
  await owner.query(
    "INSERT INTO transcript_progress (project_id, transcript_id, coder_id, transcript_version, looked_turns, updated_at) VALUES ($1, $2, $3, 1, '{}', now())",
    [projectId, transcriptId, person.userId],
  );
  const mention = (kind: "code" | "case" | "interviewee" | "coding", id: string) => ({
    type: "mention" as const,
    attrs: { kind, id },
  });
  const named = [
    mention("code", code.id),
    mention("case", evidence.caseId),
    mention("interviewee", intervieweeId),
    mention("coding", coding.id),
  ];
  const memo = await buildMemo(
    place,
    { kind: "cell", ...cell },
    { type: "doc", content: [{ type: "paragraph", content: named }] },
  );
  await buildMemo(place, { kind: "interviewee", intervieweeId });
  await buildMemo(place, { kind: "interview", interviewId });
  await buildMemo(place, { kind: "coding", codingId: coding.id });
  await buildMemo(place, { kind: "source", sourceId: source.id });
  await owner.query(
    "INSERT INTO summary (project_id, id, interviewee_id, code_id, text, created_at, updated_at, updated_by) VALUES ($1, $2, $3, $4, '', now(), now(), $5)",
    [projectId, newId(), intervieweeId, code.id, person.userId],
  );
  await owner.query("INSERT INTO memo_revision VALUES ($1, $2, 1, '', '{}', $3, now())", [
    projectId,
    memo.id,
    person.userId,
  ]);
  const input = { value: "yes" as const, justification: "So.", evidenceIds: [evidence.id] };
  must(await setOverride(scopeOf(place), contextOf(), { cell, input }));
  return place;
};

beforeAll(async () => {
  app = await openTestApp();
  owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
  places = [await buildFullProject("One"), await buildFullProject("Other")];
  await buildGuide(places[1], [{ text: "A second version" }]);
});

afterAll(async () => {
  await owner.end();
  await app.close();
});

interface ForeignKey {
  readonly name: string;
  readonly table: string;
  readonly target: string;
  readonly columns: readonly string[];
  readonly targetColumns: readonly string[];
}

/** Every foreign key between tables that both belong to projects, from the catalogue itself. */
const foreignKeys = async (): Promise<ForeignKey[]> =>
  (
    await owner.query<ForeignKey>(`
      SELECT k.conname AS name, k.conrelid::regclass::text AS "table", k.confrelid::regclass::text AS target,
        ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY c(n, o)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.n ORDER BY c.o) AS columns,
        ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY c(n, o)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.n ORDER BY c.o) AS "targetColumns"
      FROM pg_constraint k
      WHERE k.contype = 'f' AND k.connamespace IN ('public'::regnamespace, 'vault'::regnamespace)
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = 'project_id')
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'project_id')
      ORDER BY k.conname`)
  ).rows;

test("P04 every reference between two tables of projects carries the project", async () => {
  const keys = await foreignKeys();
  expect(keys.length).toBeGreaterThan(30);
  expect(
    keys.filter((key) => !key.columns.includes("project_id") || !key.targetColumns.includes("project_id")),
  ).toEqual([]);
});

test("P04 every column that ends in _id and lies in a table of projects is a reference, or is listed with its reason", async () => {
  const free = (
    await owner.query<{ place: string }>(`
      SELECT c.table_name || '.' || c.column_name AS place
      FROM information_schema.columns c
      JOIN information_schema.columns p
        ON p.table_schema = c.table_schema AND p.table_name = c.table_name AND p.column_name = 'project_id'
      JOIN information_schema.tables t
        ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
      WHERE c.table_schema IN ('public', 'vault') AND c.column_name LIKE '%\\_id' AND c.column_name <> 'project_id'
        AND NOT EXISTS (
          SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
          WHERE k.contype = 'f' AND k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
            AND a.attname = c.column_name)
      ORDER BY 1`)
  ).rows.map((row) => row.place);
  expect(free).toEqual([
    // Outlives what it names: it is replayed after a restore that has brought the row back, or has not.
    "erasure_entry.interviewee_id",
    // Stays the same over versions of the guide, so that it is no key of one table; workflows look it up.
    "guide_question.question_id",
    // Accounts of the instance, not of a project.
    "idempotency_record.actor_id",
    // Fingerprint of the instance's master key.
    "interviewee_key.master_key_id",
    "override.author_id",
    "question_asked.question_id",
    // Whatever kind of thing a revision is about; it outlives an interview that was taken back.
    "subject_revision.subject_id",
    "turn_question.question_id",
    "undo_step.user_id",
  ]);
});

test("P04 SQL itself refuses a row that names another project's row, in every link table, as the owner of the tables", async () => {
  const untried: string[] = [];
  for (const key of await foreignKeys()) {
    const at = key.columns.indexOf("project_id");
    const others = key.columns.filter((_, place) => place !== at);
    const otherTargets = key.targetColumns.filter((_, place) => place !== key.targetColumns.indexOf("project_id"));
    if (others.length === 0) continue;
    const [own, foreign] = places;
    const mine = await owner.query(
      `SELECT ctid, * FROM ${key.table} WHERE project_id = $1 AND ${others.map((c) => `${c} IS NOT NULL`).join(" AND ")} LIMIT 1`,
      [own.projectId],
    );
    // A key of theirs that no row of mine has: version 1 of a guide, for example, is in both projects.
    const equal = otherTargets.map((column) => `m.${column} = t.${column}`).join(" AND ");
    const theirs = await owner.query(
      `SELECT t.* FROM ${key.target} t WHERE t.project_id = $1
        AND NOT EXISTS (SELECT FROM ${key.target} m WHERE m.project_id = $2 AND ${equal}) LIMIT 1`,
      [foreign.projectId, own.projectId],
    );
    const [row] = mine.rows;
    const [target] = theirs.rows;
    if (!row || !target) {
      untried.push(key.name);
      continue;
    }
    const set = others.map((column, place) => `${column} = $${place + 2}`).join(", ");
    const values = otherTargets.map((column) => target[column]);
    await expect(
      owner.query(`UPDATE ${key.table} SET ${set} WHERE ctid = $1`, [row.ctid, ...values]),
      key.name,
    ).rejects.toThrow(/foreign key constraint/);
  }
  expect(untried).toEqual([]);
});
