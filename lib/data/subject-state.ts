import type { UndoSubject } from "../domain/audit/undoable-step";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";

/** Objects whose earlier states are kept as revisions; codings keep their own. */
export type RevisedSubject = Exclude<UndoSubject, "coding" | "movedCoding">;

/** Objects that are one row with a tombstone, and the columns that a person changes. */
export const revisedRows = {
  case: {
    table: "compared_case",
    columns: ["name", "short_name", "outcome", "outcome_source", "included", "reason", "attributes", "position"],
  },
  code: {
    table: "code",
    columns: [
      "parent_id",
      "name",
      "is_factor",
      "is_candidate",
      "rolls_up",
      "definition",
      "source",
      "include",
      "exclude",
      "example",
      "reason_not_factor",
      "hue",
      "pattern",
      "position",
    ],
  },
  source: { table: "source", columns: ["kind", "citation", "year", "csl"] },
  evidence: {
    table: "evidence",
    columns: [
      "code_id",
      "case_id",
      "value",
      "source_id",
      "locator",
      "quotation",
      "text_id",
      "anchor_start",
      "anchor_end",
      "anchor_exact",
    ],
  },
  summary: { table: "summary", columns: ["code_id", "interviewee_id", "text"] },
} as const;

/** One of {@link revisedRows}. */
export type RevisedRow = keyof typeof revisedRows;

const rowState = (kind: RevisedRow, more: Prisma.Sql): Prisma.Sql => {
  const { table, columns } = revisedRows[kind];
  return Prisma.sql`
    SELECT (SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(to_jsonb(t)) e
        WHERE e.key = ANY(${[...columns]}::text[]))
      || jsonb_build_object('isDeleted', t.deleted_at IS NOT NULL) ${more} AS state
    FROM ${Prisma.raw(table)} t`;
};

/** None is kept as a missing field, so that a state from before there were attributes says the same. */
const statedAttributes = Prisma.sql`
  CASE WHEN t.attributes = '{}' THEN '{}' ELSE jsonb_build_object('attributes', t.attributes) END`;

/**
 * One object as it stands, as a statement with one column `state`; no row when it is not there. Ids, numbers and what the
 * team wrote; of an interview its facts, never its words.
 */
export const subjectState = (scope: ProjectScope<never>, kind: RevisedSubject, id: string): Prisma.Sql => {
  const { projectId } = scope;
  const here = Prisma.sql`WHERE t.project_id = ${projectId}::uuid AND t.id = ${id}::uuid`;
  switch (kind) {
    case "code":
      // Whose words the name is goes with the name, so that a withdrawal finds every version that is called by them.
      return Prisma.sql`${rowState(
        kind,
        Prisma.sql`|| coalesce((SELECT jsonb_build_object('wordsOf', jsonb_agg(w.interviewee_id ORDER BY w.interviewee_id))
          FROM code_words w WHERE w.project_id = t.project_id AND w.code_id = t.id HAVING count(*) > 0), '{}')`,
      )} ${here}`;
    case "case":
    case "evidence":
    case "summary":
      return Prisma.sql`${rowState(kind, Prisma.empty)} ${here}`;
    case "source":
      return Prisma.sql`${rowState(
        kind,
        Prisma.sql`|| jsonb_build_object('authorIds', (SELECT coalesce(jsonb_agg(a.interviewee_id ORDER BY a.interviewee_id), '[]')
          FROM source_author a WHERE a.project_id = t.project_id AND a.source_id = t.id))`,
      )} ${here}`;
    case "override":
      return Prisma.sql`SELECT jsonb_build_object('code_id', t.code_id, 'case_id', t.case_id,
        'isDeleted', t.ended_at IS NOT NULL) AS state FROM override t ${here}`;
    case "interview":
      return Prisma.sql`SELECT jsonb_build_object('number', t.number, 'held_on', t.held_on,
        'length_minutes', t.length_minutes, 'language', t.language, 'mode', t.mode, 'kind', t.kind,
        'created_at', t.created_at, 'isDeleted', false,
        'intervieweeIds', (SELECT coalesce(jsonb_agg(p.interviewee_id ORDER BY p.interviewee_id), '[]')
          FROM interview_interviewee p WHERE p.project_id = t.project_id AND p.interview_id = t.id),
        'interviewerIds', (SELECT coalesce(jsonb_agg(p.user_id ORDER BY p.user_id), '[]')
          FROM interview_interviewer p WHERE p.project_id = t.project_id AND p.interview_id = t.id))
        || ${statedAttributes} AS state FROM interview t ${here}`;
    case "memo":
      // Its words stay in the memo and its own versions, which go with the interviewee whom they are about.
      return Prisma.sql`SELECT jsonb_build_object('written', t.version, 'is_private', t.is_private,
        'isDeleted', t.deleted_at IS NOT NULL) AS state FROM memo t ${here}`;
    case "filter":
      return Prisma.sql`SELECT jsonb_build_object('name', t.name, 'address', t.address, 'is_shared', t.is_shared,
        'owner_id', t.owner_id, 'created_at', t.created_at, 'isDeleted', false) AS state FROM saved_filter t ${here}`;
    case "interviewee":
      return Prisma.sql`SELECT jsonb_build_object('number', t.number, 'label', t.label, 'home_case_id', t.home_case_id,
        'isDeleted', false) || ${statedAttributes} AS state FROM interviewee t ${here}`;
    case "asked":
      return Prisma.sql`SELECT jsonb_build_object('isDeleted', false, 'states',
        (SELECT coalesce(jsonb_object_agg(q.question_id, q.state), '{}') FROM question_asked q
          WHERE q.project_id = t.project_id AND q.interviewee_id = t.id)) AS state FROM interviewee t ${here}`;
    case "turnMarks":
      return Prisma.sql`SELECT jsonb_build_object('isDeleted', false, 'marks',
        (SELECT coalesce(jsonb_agg(jsonb_build_array(q.turn_index, q.question_id) ORDER BY q.turn_index, q.question_id), '[]')
          FROM turn_question q WHERE q.project_id = t.project_id AND q.transcript_version_id = t.id)) AS state
        FROM transcript_version t ${here}`;
    case "guide":
      return Prisma.sql`SELECT jsonb_build_object('isDeleted', false, 'number',
        (SELECT coalesce(max(g.number), 0) FROM guide_version g WHERE g.project_id = t.id)) AS state
        FROM project t WHERE t.id = ${projectId}::uuid AND t.id = ${id}::uuid`;
    case "project":
      return Prisma.sql`SELECT jsonb_build_object('isDeleted', false, 'name', t.name,
        'research_question', t.research_question, 'design', t.design, 'outcome_name', t.outcome_name,
        'scope_conditions', t.scope_conditions, 'settings',
        (SELECT max(s.version) FROM project_settings s WHERE s.project_id = t.id)) AS state
        FROM project t WHERE t.id = ${projectId}::uuid AND t.id = ${id}::uuid`;
  }
};
