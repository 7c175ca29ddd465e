import { codingStatuses } from "../domain/coding/coding-status";
import { stances } from "../domain/coding/stance";
import { withdrawnLabel } from "../domain/consent/withdrawn-label";
import type { CellValue } from "../domain/factor/cell-value";
import type { EvidenceMode } from "../domain/factor/evidence-mode";
import type { AskedState } from "../domain/guide/asked-state";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { type MaterialRow, type PackedStances, unpackStances } from "./unpack-stances";

/** Everything that a factor table is computed from, read in one statement: one state of the project, never two. */
export interface FactorMaterial {
  /** Number of the project's last audit event: the same number means the same material. */
  readonly seq: number;
  readonly outcomeName: string;
  readonly interviewees: readonly {
    readonly id: string;
    readonly number: number;
    readonly label: string;
    readonly displayName: string | null;
    readonly identity: string;
    readonly isEligible: boolean;
    readonly consentRecordId: string | null;
    readonly consentSince: string | null;
  }[];
  readonly codes: readonly {
    readonly id: string;
    readonly name: string;
    readonly parentId: string | null;
    readonly isFactor: boolean;
    readonly rollsUp: boolean;
    readonly position: number;
    readonly hue: number;
    readonly pattern: number;
    readonly definition: string;
    readonly reasonNotFactor: string;
  }[];
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly outcome: CellValue;
    readonly position: number;
  }[];
  /** A coding's stance on one case, credited to one interviewee; no words. */
  readonly stances: readonly MaterialRow[];
  readonly documents: readonly {
    readonly id: string;
    readonly codeId: string;
    readonly caseId: string;
    readonly value: CellValue;
    readonly sourceId: string;
    readonly locator: string;
    readonly authorIds: readonly string[];
  }[];
  readonly overrides: readonly {
    readonly id: string;
    readonly codeId: string;
    readonly caseId: string;
    readonly value: CellValue;
    readonly justification: string;
    readonly evidenceIds: readonly string[];
    readonly evidenceModes: readonly EvidenceMode[];
    readonly authorId: string;
    readonly authorName: string;
    readonly createdAt: string;
  }[];
  readonly guide: readonly {
    readonly intervieweeId: string;
    readonly codeIds: readonly string[];
    readonly state: AskedState;
  }[];
  readonly codebookVersion: number;
  readonly guideVersion: number;
  readonly transcripts: readonly { readonly transcriptId: string; readonly version: number }[];
}

/** The material as the statement answers it: without a label of somebody who withdrew. */
type StoredMaterial = Omit<FactorMaterial, "stances" | "interviewees"> & {
  readonly interviewees: readonly (Omit<FactorMaterial["interviewees"][number], "label"> & {
    readonly label: string | null;
  })[];
};

/** Number of the project's last audit event; every change of the project raises it. */
export const findLastSeq = async (
  scope: ProjectScope<"factor-table:read">,
  reader: Reader = database(),
): Promise<number> => {
  const [row] = await reader.$queryRaw<{ seq: bigint }[]>`
    SELECT coalesce(max(seq), 0) AS seq FROM audit_event WHERE chain_id = ${scope.projectId}::uuid`;
  return Number(row?.seq ?? 0);
};

/**
 * The material of the factor table: interviewees whose consent lets them be counted, their live codings without words,
 * codes, compared cases, documents, judgements in force, and what the guide says of who was asked.
 * Whoever withdrew (other than countsOnly) is not in it at all.
 */
export const getFactorMaterial = async (
  scope: ProjectScope<"factor-table:read">,
  reader: Reader = database(),
): Promise<FactorMaterial> => {
  const { projectId } = scope;
  const [row] = await reader.$queryRaw<{ material: StoredMaterial; packed: PackedStances }[]>`
    WITH
      codes AS (SELECT id, row_number() OVER () - 1 AS n FROM code WHERE project_id = ${projectId}::uuid),
      cases AS (SELECT id, row_number() OVER () AS n FROM compared_case WHERE project_id = ${projectId}::uuid),
      people AS (SELECT id, row_number() OVER () - 1 AS n FROM countable_interviewee WHERE project_id = ${projectId}::uuid),
      coders AS (SELECT user_id AS id, row_number() OVER () - 1 AS n FROM member WHERE project_id = ${projectId}::uuid),
      rounds AS (SELECT id, row_number() OVER () AS n FROM coding_round WHERE project_id = ${projectId}::uuid),
      numbers AS MATERIALIZED (
        SELECT id, row_number() OVER () AS n FROM coding WHERE project_id = ${projectId}::uuid AND deleted_at IS NULL),
      radix AS (
        SELECT (SELECT count(*) FROM codes) AS codes, (SELECT count(*) + 1 FROM cases) AS cases,
          (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM coders) AS coders,
          (SELECT count(*) + 1 FROM rounds) AS rounds)
    SELECT json_build_object(
      'codes', (SELECT json_agg(id ORDER BY n) FROM codes),
      'cases', (SELECT json_agg(id ORDER BY n) FROM cases),
      'people', (SELECT json_agg(id ORDER BY n) FROM people),
      'coders', (SELECT json_agg(id ORDER BY n) FROM coders),
      'rounds', (SELECT json_agg(id ORDER BY n) FROM rounds),
      'rows', (
        SELECT string_agg(concat(m.n, ' ', (((((((codes.n * radix.cases + coalesce(cases.n, 0)) * radix.people + people.n)
            * ${stances.length}::int + array_position(${[...stances]}::text[], s.stance) - 1) * radix.coders + coders.n)
            * ${codingStatuses.length}::int + array_position(${[...codingStatuses]}::text[], k.status) - 1)
            * radix.rounds + coalesce(rounds.n, 0)) * 2 + k.prompted::int) * 2 + s.applies_to_all_cases::int), ' ')
        FROM countable_credit k
        JOIN numbers m ON m.id = k.coding_id
        JOIN coding_stance s ON s.project_id = k.project_id AND s.coding_id = k.coding_id
        JOIN codes ON codes.id = k.code_id
        JOIN people ON people.id = k.interviewee_id
        JOIN coders ON coders.id = k.coder_id
        LEFT JOIN cases ON cases.id = s.case_id
        LEFT JOIN rounds ON rounds.id = k.round_id
        CROSS JOIN radix
        WHERE k.project_id = p.id)
    ) AS packed,
    json_build_object(
      'seq', (SELECT coalesce(max(seq), 0) FROM audit_event WHERE chain_id = p.id),
      'outcomeName', p.outcome_name,
      'codebookVersion', p.codebook_version,
      'guideVersion', (SELECT coalesce(max(number), 0) FROM guide_version WHERE project_id = p.id),
      'interviewees', coalesce((
        SELECT json_agg(json_build_object('id', e.id, 'number', e.number,
          'label', CASE WHEN e.consent_state = 'withdrawn' THEN NULL ELSE e.label END,
          'displayName', CASE WHEN e.consent_state = 'active' THEN e.display_name END,
          'identity', CASE WHEN e.consent_state = 'active' THEN e.identity ELSE 'confidential' END, 'isEligible', k.id IS NOT NULL,
          'consentRecordId', (SELECT r.id FROM consent_record r WHERE r.project_id = e.project_id
            AND r.interviewee_id = e.id ORDER BY r.recorded_at DESC, r.id DESC LIMIT 1),
          'consentSince', e.consent_since) ORDER BY e.number)
        FROM interviewee e
        LEFT JOIN countable_interviewee k ON k.project_id = e.project_id AND k.id = e.id
        WHERE e.project_id = p.id AND (e.consent_state <> 'withdrawn' OR k.id IS NOT NULL)), '[]'),
      'codes', coalesce((
        SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'parentId', c.parent_id, 'isFactor', c.is_factor,
          'rollsUp', c.rolls_up, 'position', c.position, 'hue', c.hue, 'pattern', c.pattern,
          'definition', c.definition, 'reasonNotFactor', c.reason_not_factor) ORDER BY c.position, c.id)
        FROM code c WHERE c.project_id = p.id AND c.deleted_at IS NULL), '[]'),
      'cases', coalesce((
        SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'shortName', c.short_name, 'outcome', c.outcome,
          'position', c.position) ORDER BY c.position, c.id)
        FROM compared_case c WHERE c.project_id = p.id AND c.deleted_at IS NULL AND c.included), '[]'),
      'documents', coalesce((
        SELECT json_agg(json_build_object('id', d.id, 'codeId', d.code_id, 'caseId', d.case_id, 'value', d.value,
          'sourceId', d.source_id, 'locator', d.locator, 'authorIds', coalesce((
            SELECT json_agg(a.interviewee_id) FROM source_author a
            JOIN countable_interviewee k ON k.project_id = a.project_id AND k.id = a.interviewee_id
            WHERE a.project_id = d.project_id AND a.source_id = d.source_id), '[]')) ORDER BY d.id)
        FROM evidence d WHERE d.project_id = p.id AND d.deleted_at IS NULL), '[]'),
      'overrides', coalesce((
        SELECT json_agg(json_build_object('id', o.id, 'codeId', o.code_id, 'caseId', o.case_id, 'value', o.value,
          'justification', o.justification, 'evidenceModes', o.evidence_modes, 'authorId', o.author_id,
          'authorName', a.name, 'createdAt', to_char(o.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'evidenceIds', coalesce((SELECT json_agg(x.evidence_id ORDER BY x.evidence_id) FROM override_evidence x
            WHERE x.project_id = o.project_id AND x.override_id = o.id), '[]')) ORDER BY o.id)
        FROM override o JOIN account a ON a.id = o.author_id
        WHERE o.project_id = p.id AND o.ended_at IS NULL), '[]'),
      'guide', coalesce((
        SELECT json_agg(json_build_object('intervieweeId', q.interviewee_id, 'state', q.state, 'codeIds', coalesce((
            SELECT json_agg(g.code_id) FROM guide_question_code g
            WHERE g.project_id = q.project_id AND g.question_id = q.question_id
              AND g.guide_number = (SELECT max(number) FROM guide_version WHERE project_id = p.id)), '[]')))
        FROM question_asked q
        JOIN countable_interviewee k ON k.project_id = q.project_id AND k.id = q.interviewee_id
        WHERE q.project_id = p.id), '[]'),
      'transcripts', coalesce((
        SELECT json_agg(json_build_object('transcriptId', t.id, 'version', t.current_version) ORDER BY t.id)
        FROM transcript t
        WHERE t.project_id = p.id AND EXISTS (
          SELECT FROM countable_credit k WHERE k.project_id = t.project_id AND k.transcript_id = t.id)), '[]')
    ) AS material
    FROM project p WHERE p.id = ${projectId}::uuid`;
  if (!row) throw new Error("the project is gone");
  // Whoever withdrew and goes on counting is a number here too.
  const interviewees = row.material.interviewees.map((person) => ({
    ...person,
    label: person.label ?? withdrawnLabel(person.number),
  }));
  return { ...row.material, interviewees, stances: unpackStances(row.packed) };
};
