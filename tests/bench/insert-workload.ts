import { createHash } from "node:crypto";
import type pg from "pg";
import { startingSettings } from "../../lib/data/project";
import { idMaker, randomOf } from "./random";
import { CODERS, codingsOf, homeCaseOf, parentOf, type SizeName, sizes, textOf, type WorkloadCoding } from "./workload";

/** Where the rows of a generated project are, by their place in its lists. */
export interface InsertedWorkload {
  readonly name: SizeName;
  readonly projectId: string;
  readonly coderIds: readonly string[];
  readonly codeIds: readonly string[];
  readonly caseIds: readonly string[];
  readonly intervieweeIds: readonly string[];
  readonly transcriptIds: readonly string[];
}

type Column = readonly [name: string, type: string];

const BATCH = 5_000;

/** Inserts rows by arrays, a few thousand in a statement: the way of COPY without a package for it. */
const insertRows = async (
  client: pg.ClientBase,
  table: string,
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
): Promise<void> => {
  const names = columns.map(([name]) => `"${name}"`).join(", ");
  const arrays = columns.map(([, type], at) => `$${at + 1}::${type}[]`).join(", ");
  for (let from = 0; from < rows.length; from += BATCH) {
    const some = rows.slice(from, from + BATCH);
    await client.query(
      `INSERT INTO ${table} (${names}) SELECT * FROM unnest(${arrays})`,
      columns.map((_, at) => some.map((row) => row[at] ?? null)),
    );
  }
};

const uuid = (name: string): Column => [name, "uuid"];
const text = (name: string): Column => [name, "text"];
const int = (name: string): Column => [name, "int"];
const bool = (name: string): Column => [name, "boolean"];
const time = (name: string): Column => [name, "timestamptz"];

const codingColumns: readonly Column[] = [
  ...["project_id", "id", "transcript_id", "transcript_version_id", "code_id", "coder_id"].map(uuid),
  ...["starts_at", "ends_at"].map(int),
  ...["exact", "prefix", "suffix"].map(text),
  ...["first_turn", "last_turn"].map(int),
  text("status"),
  bool("prompted_by_guide"),
  ...["created_at", "updated_at"].map(time),
];

const stanceRows = (projectId: string, codingId: string, coding: WorkloadCoding, caseIds: readonly string[]) =>
  coding.stances
    .flatMap(({ stance, cases, isForAll }) =>
      (cases.length > 0 ? cases : [null]).map((at) => [stance, at === null ? null : caseIds[at], isForAll] as const),
    )
    .map(([stance, caseId, isForAll], position) => [projectId, codingId, position, stance, caseId, isForAll]);

/** The frame of a project: its rule, people, cases and codes. */
const insertFrame = async (client: pg.ClientBase, place: InsertedWorkload, at: string): Promise<void> => {
  const { name, projectId, coderIds, caseIds, codeIds, intervieweeIds } = place;
  const [ownerId] = coderIds;
  await client.query(
    `INSERT INTO project (id, name, research_question, design, outcome_name, created_at)
     VALUES ($1, $2, 'Made for measurements.', 'mssd', 'Outcome', $3)`,
    [projectId, `Generated project, size ${name}`, at],
  );
  const rule = startingSettings;
  await client.query(
    `INSERT INTO project_settings (project_id, version, salience_threshold, presence_threshold, below_rule, evidence_mode,
       counted_statuses, count_prompted, created_at, created_by) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      projectId,
      rule.salienceThreshold,
      rule.presenceThreshold,
      rule.belowRule,
      rule.evidenceMode,
      rule.countedStatuses,
      rule.countPrompted,
      at,
      ownerId,
    ],
  );
  for (const [position, userId] of coderIds.entries())
    await client.query("INSERT INTO member (project_id, user_id, roles, created_at) VALUES ($1, $2, $3, $4)", [
      projectId,
      userId,
      position === 0 ? ["owner", "interviewer"] : ["coder"],
      at,
    ]);
  await insertRows(
    client,
    "compared_case",
    [
      uuid("project_id"),
      uuid("id"),
      text("name"),
      text("short_name"),
      text("outcome"),
      int("position"),
      time("created_at"),
    ],
    caseIds.map((id, position) => [
      projectId,
      id,
      `Case ${position + 1}`,
      `C${position + 1}`,
      ["yes", "no"][position % 2],
      position,
      at,
    ]),
  );
  await insertRows(
    client,
    "code",
    [
      ...["project_id", "id", "parent_id"].map(uuid),
      text("name"),
      bool("is_factor"),
      ...["hue", "pattern", "position"].map(int),
      time("created_at"),
    ],
    codeIds.map((id, position) => {
      const parent = parentOf(position);
      const parentId = parent === null ? null : codeIds[parent];
      return [
        projectId,
        id,
        parentId,
        `Code ${position + 1}`,
        position % 12 !== 11,
        position % 8,
        position % 4,
        position,
        at,
      ];
    }),
  );
  await insertRows(
    client,
    "interviewee",
    [
      ...["project_id", "id", "home_case_id"].map(uuid),
      int("number"),
      text("label"),
      ["consent_state", "consent_state"],
      ...["analysis", "team_access", "quotation"].map(bool),
      ["consent_since", "date"],
      time("created_at"),
    ],
    intervieweeIds.map((id, index) => [
      projectId,
      id,
      caseIds[homeCaseOf(name, index)],
      index + 1,
      `Interviewee ${index + 1}`,
      "active",
      true,
      true,
      true,
      "2024-05-03",
      at,
    ]),
  );
};

/** One interview with its transcript, open to the team, and its codings. @returns the transcript's id */
const insertTranscript = async (
  client: pg.ClientBase,
  place: InsertedWorkload,
  index: number,
  newId: () => string,
  at: string,
): Promise<string> => {
  const { name, projectId, coderIds, caseIds, codeIds, intervieweeIds } = place;
  const [ownerId] = coderIds;
  const intervieweeId = intervieweeIds[index];
  const made = textOf(name, index);
  const [interviewId, transcriptId, versionId] = [newId(), newId(), newId()];
  await client.query(
    `INSERT INTO interview (project_id, id, number, held_on, length_minutes, language, mode, created_at)
     VALUES ($1, $2, $3, '2024-05-03', 60, $4, 'inPerson', $5)`,
    [projectId, interviewId, index + 1, made.language, at],
  );
  await client.query("INSERT INTO interview_interviewee VALUES ($1, $2, $3)", [projectId, interviewId, intervieweeId]);
  await client.query("INSERT INTO interview_interviewer VALUES ($1, $2, $3)", [projectId, interviewId, ownerId]);
  await client.query(
    `INSERT INTO transcript (project_id, id, interview_id, state, loss_report, created_at, created_by, released_at, released_by)
     VALUES ($1, $2, $3, 'released', '{}', $4, $5, $4, $5)`,
    [projectId, transcriptId, interviewId, at, ownerId],
  );
  await client.query(
    `INSERT INTO transcript_version (project_id, id, transcript_id, number, sha256, code_point_count, word_count,
       turn_count, created_at, created_by) VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9)`,
    [
      projectId,
      versionId,
      transcriptId,
      createHash("sha256").update(made.text).digest(),
      made.codePointCount,
      made.wordCount,
      made.turns.length,
      at,
      ownerId,
    ],
  );
  await insertRows(
    client,
    "turn",
    [
      ...["project_id", "transcript_version_id"].map(uuid),
      int("index"),
      text("speaker"),
      ["role", "speaker_role"],
      uuid("interviewee_id"),
      text("text"),
      ...["starts_at", "ends_at"].map(int),
    ],
    made.turns.map((turn, at) => [
      projectId,
      versionId,
      at,
      turn.isAnswer ? `Interviewee ${index + 1}` : "Interviewer",
      turn.isAnswer ? "interviewee" : "interviewer",
      turn.isAnswer ? intervieweeId : null,
      turn.text,
      turn.start,
      turn.end,
    ]),
  );
  const codings = codingsOf(name, index, made).map((coding) => ({ id: newId(), coding }));
  await insertRows(
    client,
    "coding",
    codingColumns,
    codings.map(({ id, coding }) => [
      projectId,
      id,
      transcriptId,
      versionId,
      codeIds[coding.code],
      coderIds[coding.coder],
      coding.start,
      coding.end,
      coding.exact,
      coding.prefix,
      coding.suffix,
      coding.firstTurn,
      coding.lastTurn,
      coding.status,
      coding.prompted,
      at,
      at,
    ]),
  );
  await insertRows(
    client,
    "coding_stance",
    [
      uuid("project_id"),
      uuid("coding_id"),
      int("position"),
      text("stance"),
      uuid("case_id"),
      bool("applies_to_all_cases"),
    ],
    codings.flatMap(({ id, coding }) => stanceRows(projectId, id, coding, caseIds)),
  );
  await insertRows(
    client,
    "coding_credit",
    [uuid("project_id"), uuid("coding_id"), uuid("interviewee_id")],
    codings.map(({ id }) => [projectId, id, intervieweeId]),
  );
  return transcriptId;
};

/**
 * Puts a generated project into a database in one transaction, past the workflows: consent in force is set for everybody,
 * there are no revisions to undo to, and the audit chain begins with one event.
 * @param coderIds accounts that exist already; the first becomes owner
 * @throws when the project does not hold the rows that its size promises
 */
export const insertWorkload = async (
  client: pg.ClientBase,
  name: SizeName,
  projectId: string,
  coderIds: readonly string[],
): Promise<InsertedWorkload> => {
  if (coderIds.length !== CODERS) throw new Error(`a generated project has ${CODERS} coders`);
  const size = sizes[name];
  const newId = idMaker(randomOf(`${name} ids`));
  const ids = (count: number) => Array.from({ length: count }, newId);
  const place: InsertedWorkload = {
    name,
    projectId,
    coderIds,
    codeIds: ids(size.codes),
    caseIds: ids(size.cases),
    intervieweeIds: ids(size.transcripts),
    transcriptIds: [],
  };
  const at = new Date().toISOString();
  const transcriptIds: string[] = [];
  await client.query("BEGIN");
  try {
    await insertFrame(client, place, at);
    for (let index = 0; index < size.transcripts; index += 1)
      transcriptIds.push(await insertTranscript(client, place, index, newId, at));
    const event = { id: projectId, kind: "project.created", subjectKind: "project", subjectId: projectId, detail: {} };
    await client.query("SELECT append_audit_events($1, $2, $3, 'system', NULL, $4)", [
      projectId,
      at,
      coderIds[0],
      JSON.stringify([event]),
    ]);
    const { rows } = await client.query<{ codings: number; transcripts: number }>(
      `SELECT (SELECT count(*)::int FROM coding WHERE project_id = $1) AS codings,
              (SELECT count(*)::int FROM transcript WHERE project_id = $1) AS transcripts`,
      [projectId],
    );
    if (rows[0]?.codings !== size.codings || rows[0]?.transcripts !== size.transcripts)
      throw new Error(`size ${name} was not stored whole: ${JSON.stringify(rows[0])}`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  return { ...place, transcriptIds };
};
