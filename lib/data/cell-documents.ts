import type { CellValue } from "../domain/factor/cell-value";
import type { EvidenceMode } from "../domain/factor/evidence-mode";
import type { ProjectScope } from "../server/scope";
import { database } from "./database";

/** A document behind a cell, with its source. */
export interface CellDocument {
  readonly id: string;
  readonly value: CellValue;
  readonly sourceId: string;
  readonly citation: string;
  readonly sourceKind: string;
  readonly year: number | null;
  readonly locator: string;
  readonly quotation: string;
  /** Where it stands in the text of its source. */
  readonly passage: {
    readonly textId: string;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  } | null;
  /** Interviewees who may be counted and wrote it; who may hear of it is decided where it is shown. */
  readonly authorIds: readonly string[];
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly version: number;
}

/** A judgement on a cell, in force or ended. */
export interface CellJudgement {
  readonly id: string;
  readonly value: CellValue;
  readonly justification: string;
  readonly evidenceIds: readonly string[];
  readonly evidenceModes: readonly EvidenceMode[];
  readonly authorId: string;
  readonly authorName: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
}

/** The documents linked to a cell, oldest first. */
export const listCellDocuments = async (
  scope: ProjectScope<"factor-table:read">,
  codeId: string,
  caseId: string,
): Promise<CellDocument[]> =>
  database().$queryRaw<CellDocument[]>`
    SELECT d.id, d.value, d.source_id AS "sourceId", s.citation, s.kind AS "sourceKind", s.year, d.locator, d.quotation,
      CASE WHEN d.text_id IS NOT NULL THEN jsonb_build_object('textId', d.text_id, 'start', d.anchor_start,
        'end', d.anchor_end, 'exact', d.anchor_exact) END AS passage,
      coalesce((SELECT json_agg(a.interviewee_id) FROM source_author a
        JOIN countable_interviewee k ON k.project_id = a.project_id AND k.id = a.interviewee_id
        WHERE a.project_id = d.project_id AND a.source_id = d.source_id), '[]') AS "authorIds",
      d.created_by AS "createdBy", u.name AS "createdByName", d.created_at AS "createdAt", d.version
    FROM evidence d
    JOIN source s ON s.project_id = d.project_id AND s.id = d.source_id
    JOIN account u ON u.id = d.created_by
    WHERE d.project_id = ${scope.projectId}::uuid AND d.code_id = ${codeId}::uuid AND d.case_id = ${caseId}::uuid
      AND d.deleted_at IS NULL
    ORDER BY d.id`;

/** Every judgement on a cell, newest first; ended ones stay on record. */
export const listCellJudgements = async (
  scope: ProjectScope<"factor-table:read">,
  codeId: string,
  caseId: string,
): Promise<CellJudgement[]> =>
  database().$queryRaw<CellJudgement[]>`
    SELECT o.id, o.value, o.justification, o.evidence_modes AS "evidenceModes", o.author_id AS "authorId",
      a.name AS "authorName", o.created_at AS "createdAt", o.ended_at AS "endedAt", e.name AS "endedByName",
      coalesce((SELECT json_agg(x.evidence_id ORDER BY x.evidence_id) FROM override_evidence x
        WHERE x.project_id = o.project_id AND x.override_id = o.id), '[]') AS "evidenceIds"
    FROM override o
    JOIN account a ON a.id = o.author_id
    LEFT JOIN account e ON e.id = o.ended_by
    WHERE o.project_id = ${scope.projectId}::uuid AND o.code_id = ${codeId}::uuid AND o.case_id = ${caseId}::uuid
    ORDER BY o.created_at DESC, o.id DESC`;
