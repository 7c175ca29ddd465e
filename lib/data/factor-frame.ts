import { withdrawnLabel } from "../domain/consent/withdrawn-label";
import type { CellValue } from "../domain/factor/cell-value";
import type { EvidenceMode } from "../domain/factor/evidence-mode";
import type { AskedState } from "../domain/guide/asked-state";
import type { ProjectScope } from "../server/scope";
import type { Reader } from "./database";
import type { StanceLists } from "./stance-lists";

/** What a factor table is computed from, but for codings: small, and read as one. */
export interface FactorFrame {
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

/** The frame as the statement answers it: without a label of somebody who withdrew. */
type StoredFrame = Omit<FactorFrame, "interviewees"> & {
  readonly interviewees: readonly (Omit<FactorFrame["interviewees"][number], "label"> & {
    readonly label: string | null;
  })[];
};

/** The frame of a text that was read. Whoever withdrew and goes on counting is a number here too. */
export const parseFrame = (text: string): FactorFrame => {
  const stored = JSON.parse(text) as StoredFrame;
  const interviewees = stored.interviewees.map((person) => ({
    ...person,
    label: person.label ?? withdrawnLabel(person.number),
  }));
  return { ...stored, interviewees };
};

/** A frame as it was read, so that the next one can be told from it, with the lists that stances are places in. */
export interface ReadFrame {
  readonly text: string;
  readonly lists: StanceLists;
}

/**
 * What stands around the codings of a factor table: interviewees whose consent lets them be counted, codes, compared cases,
 * documents, judgements in force, what the guide says of who was asked, and all transcripts with their versions.
 * Whoever withdrew (other than countsOnly) is not in it at all.
 * @returns the frame as JSON text, for {@link parseFrame}
 */
export const readFrame = async (scope: ProjectScope<"factor-table:read">, reader: Reader): Promise<ReadFrame> => {
  const { projectId } = scope;
  const [row] = await reader.$queryRaw<ReadFrame[]>`
    SELECT json_build_object(
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
        FROM transcript t WHERE t.project_id = p.id), '[]')
    )::text AS text,
    json_build_object(
      'transcripts', coalesce((SELECT json_agg(id ORDER BY id) FROM transcript WHERE project_id = p.id), '[]'),
      'people', coalesce((SELECT json_agg(id ORDER BY id) FROM countable_interviewee WHERE project_id = p.id), '[]'),
      'cases', coalesce((SELECT json_agg(id ORDER BY id) FROM compared_case WHERE project_id = p.id), '[]'),
      'coders', coalesce((SELECT json_agg(user_id ORDER BY user_id) FROM member WHERE project_id = p.id), '[]'),
      'rounds', coalesce((SELECT json_agg(id ORDER BY id) FROM coding_round WHERE project_id = p.id), '[]'),
      'codeIds', coalesce((SELECT json_agg(id ORDER BY id) FROM code WHERE project_id = p.id), '[]')
    ) AS lists
    FROM project p WHERE p.id = ${projectId}::uuid`;
  if (!row) throw new Error("the project is gone");
  return row;
};
