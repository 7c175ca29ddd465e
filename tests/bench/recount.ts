import type pg from "pg";

/** The table as SQL counts it: distinct interviewees, by their numbers. */
export interface Recount {
  /** By code: who cites it, own or rolled up. */
  readonly citedBy: ReadonlyMap<string, readonly number[]>;
  /** By code: how many codings. */
  readonly passages: ReadonlyMap<string, number>;
  /** By `code case`: who says present and nothing else on a side, who says absent, who stands between. */
  readonly cells: ReadonlyMap<
    string,
    { readonly present: number[]; readonly absent: number[]; readonly mixed: number[] }
  >;
}

/** Every stance that counts, credited to its speaker, at its code and at every code that it rolls up to. */
const counted = `
  WITH RECURSIVE reach(code_id, target, parent_id, rolls_up) AS (
    SELECT id, id, parent_id, rolls_up FROM code WHERE project_id = $1 AND deleted_at IS NULL
    UNION
    SELECT r.code_id, p.id, p.parent_id, p.rolls_up FROM reach r
    JOIN code p ON p.project_id = $1 AND p.id = r.parent_id AND p.deleted_at IS NULL
    WHERE r.rolls_up
  ), said AS (
    SELECT c.id AS coding_id, r.target, e.number, s.stance, s.case_id
    FROM coding c
    JOIN coding_credit k ON k.project_id = c.project_id AND k.coding_id = c.id
    JOIN interviewee e ON e.project_id = k.project_id AND e.id = k.interviewee_id
    JOIN coding_stance s ON s.project_id = c.project_id AND s.coding_id = c.id
    JOIN reach r ON r.code_id = c.code_id
    JOIN code f ON f.project_id = c.project_id AND f.id = r.target AND f.is_factor
    WHERE c.project_id = $1 AND c.deleted_at IS NULL AND c.status <> 'rejected'
      AND e.analysis AND (e.consent_state = 'active' OR (e.consent_state = 'withdrawn' AND e.withdrawal_mode = 'countsOnly'))
  )`;

/**
 * Counts the factor table of a project from its rows in plain SQL, by the rule of a new project, apart from the code that
 * derives it: what the application says must be the same.
 */
export const recount = async (client: pg.ClientBase, projectId: string): Promise<Recount> => {
  const rows = await client.query<{ target: string; passages: number; cited: number[] }>(
    `${counted} SELECT target, count(DISTINCT coding_id)::int AS passages,
       coalesce(array_agg(DISTINCT number ORDER BY number) FILTER (WHERE stance <> 'irrelevant'), '{}') AS cited
     FROM said GROUP BY target`,
    [projectId],
  );
  const cells = await client.query<{ target: string; case_id: string; number: number; sides: string[] }>(
    `${counted} SELECT target, s.case_id, number, array_agg(DISTINCT stance) AS sides
     FROM said s JOIN compared_case x ON x.project_id = $1 AND x.id = s.case_id AND x.included AND x.deleted_at IS NULL
     WHERE stance IN ('present', 'absent', 'unclear') GROUP BY target, s.case_id, number ORDER BY number`,
    [projectId],
  );
  const byCell = new Map<string, { present: number[]; absent: number[]; mixed: number[] }>();
  for (const { target, case_id: caseId, number, sides } of cells.rows) {
    const key = `${target} ${caseId}`;
    const cell = byCell.get(key) ?? { present: [], absent: [], mixed: [] };
    byCell.set(key, cell);
    if (sides.length > 1 || sides[0] === "unclear") cell.mixed.push(number);
    else if (sides[0] === "present") cell.present.push(number);
    else cell.absent.push(number);
  }
  return {
    citedBy: new Map(rows.rows.map((row) => [row.target, row.cited])),
    passages: new Map(rows.rows.map((row) => [row.target, row.passages])),
    cells: byCell,
  };
};

/** The part of the table's view that a recount can be held against. */
export interface CountedTable {
  readonly factors: readonly {
    readonly codeId: string;
    readonly citedBy: readonly number[];
    readonly passages: number;
  }[];
  readonly cells: readonly {
    readonly codeId: string;
    readonly caseId: string;
    readonly present: readonly number[];
    readonly absent: readonly number[];
    readonly mixed: readonly number[];
  }[];
}

/** Where a table and its recount differ, in words; empty when they are equal. */
export const differences = (table: CountedTable, counts: Recount): readonly string[] => {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const nothing = { present: [], absent: [], mixed: [] };
  const found: string[] = [];
  for (const { codeId, citedBy, passages } of table.factors) {
    if (!same(citedBy, counts.citedBy.get(codeId) ?? [])) found.push(`factor ${codeId}: cited by`);
    if (passages !== (counts.passages.get(codeId) ?? 0)) found.push(`factor ${codeId}: passages`);
  }
  for (const { codeId, caseId, present, absent, mixed } of table.cells) {
    const cell = counts.cells.get(`${codeId} ${caseId}`) ?? nothing;
    if (!same({ present, absent, mixed }, cell)) found.push(`cell ${codeId} ${caseId}`);
  }
  return found;
};
