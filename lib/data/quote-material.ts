import type { AttributeValues } from "../domain/coding/attribute-owner";
import { codingStatuses } from "../domain/coding/coding-status";
import type { QuoteEntry } from "../domain/coding/quote-entry";
import { stances } from "../domain/coding/stance";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";

/** Every coding that one reader may read, without words, as of one audit event of the project. */
export interface QuoteMaterial {
  readonly seq: number;
  /** In the order of interviews and of their texts. */
  readonly entries: readonly QuoteEntry[];
  readonly codes: readonly { readonly id: string; readonly parentId: string | null; readonly isFactor: boolean }[];
  /** What the reader may know of the people, interviews and cases of these codings. */
  readonly attributes: AttributeValues;
}

/** A coding as the database packs it: places in the lists instead of ids, which would be nine tenths of the bytes. */
type PackedEntry = readonly [
  codingId: string,
  code: number,
  coder: number,
  status: number,
  transcript: number,
  start: number,
  end: number,
  firstTurn: number,
  lastTurn: number,
  stances: readonly (readonly [stance: number, comparedCase: number | null])[],
  people: readonly number[],
];

/** Attributes of one thing as they are stored: of a case also numbers, yes and no, and nothing. */
type Stored = Readonly<Record<string, string | number | boolean | null>>;

interface Packed {
  readonly seq: number;
  readonly coarsensConfidential: boolean;
  readonly codes: QuoteMaterial["codes"] | null;
  readonly coders: readonly string[] | null;
  readonly cases: readonly string[] | null;
  readonly caseAttributes: readonly Stored[] | null;
  readonly people: readonly string[] | null;
  readonly personAttributes: readonly { readonly isPublic: boolean; readonly attributes: Stored }[] | null;
  readonly transcripts:
    | readonly {
        readonly id: string;
        readonly interviewId: string;
        readonly number: number;
        readonly isPublic: boolean;
        readonly attributes: Stored;
      }[]
    | null;
  readonly entries: readonly PackedEntry[] | null;
}

const at = <Item>(list: readonly Item[] | null, place: number): Item => {
  const item = list?.[place];
  if (item === undefined) throw new Error("a packed coding names a place that its list does not have");
  return item;
};

const textsOf = (stored: Stored): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(stored).flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, String(value)]])),
  );

/**
 * Of people and interviews those of readable codings alone, and for whoever only looks on those of people who chose to be
 * named, unless the owner lets day and length of confidential ones through.
 */
const attributesOf = (packed: Packed, entries: readonly QuoteEntry[], isOutsider: boolean): AttributeValues => {
  const speakers = new Set(entries.flatMap((entry) => entry.intervieweeIds));
  const talks = new Set(entries.map((entry) => entry.interviewId));
  const isShown = (isPublic: boolean): boolean => isPublic || !(isOutsider && packed.coarsensConfidential);
  return {
    interviewee: new Map(
      (packed.people ?? []).flatMap((id, place) => {
        const { isPublic, attributes } = at(packed.personAttributes, place);
        return speakers.has(id) && isShown(isPublic) ? [[id, textsOf(attributes)]] : [];
      }),
    ),
    interview: new Map(
      (packed.transcripts ?? []).flatMap(({ interviewId, isPublic, attributes }) =>
        talks.has(interviewId) && isShown(isPublic) ? [[interviewId, textsOf(attributes)]] : [],
      ),
    ),
    case: new Map((packed.cases ?? []).map((id, place) => [id, textsOf(at(packed.caseAttributes, place))])),
  };
};

const unpackEntries = (packed: Packed): readonly QuoteEntry[] =>
  (packed.entries ?? []).map((row): QuoteEntry => {
    const [codingId, code, coder, status, place, start, end, firstTurn, lastTurn, said, people] = row;
    const transcript = at(packed.transcripts, place);
    return {
      codingId,
      codeId: at(packed.codes, code).id,
      coderId: at(packed.coders, coder),
      status: at(codingStatuses, status),
      transcriptId: transcript.id,
      interviewId: transcript.interviewId,
      interviewNumber: transcript.number,
      start,
      end,
      firstTurn,
      lastTurn,
      stances: said.map(([stance, comparedCase]) => ({
        stance: at(stances, stance),
        caseId: comparedCase === null ? null : at(packed.cases, comparedCase),
      })),
      intervieweeIds: people.map((person) => at(packed.people, person)),
    };
  });

/** Number of the project's last audit event; whatever could change what somebody may read raises it. */
export const findQuoteSeq = async (
  scope: ProjectScope<"transcript:read">,
  reader: Reader = database(),
): Promise<number> => {
  const [row] = await reader.$queryRaw<{ seq: bigint }[]>`
    SELECT coalesce(max(seq), 0) AS seq FROM audit_event WHERE chain_id = ${scope.projectId}::uuid`;
  return Number(row?.seq ?? 0);
};

/** What retrieval looks through: the live codings that the caller may read, and nothing of anybody else. */
export const getQuoteMaterial = async (
  scope: ProjectScope<"transcript:read">,
  reader: Reader = database(),
): Promise<QuoteMaterial> => {
  const { projectId, actorId } = scope;
  const [row] = await reader.$queryRaw<Packed[]>`
    WITH
      codes AS (SELECT id, parent_id, is_factor, row_number() OVER (ORDER BY position, id) - 1 AS n FROM code
        WHERE project_id = ${projectId}::uuid),
      coders AS (SELECT user_id AS id, row_number() OVER () - 1 AS n FROM member WHERE project_id = ${projectId}::uuid),
      cases AS (SELECT id, attributes, row_number() OVER () - 1 AS n FROM compared_case WHERE project_id = ${projectId}::uuid),
      people AS (SELECT g.id, e.identity = 'public' AS is_public, e.attributes, row_number() OVER () - 1 AS n
        FROM eligible_interviewee g JOIN interviewee e ON e.project_id = g.project_id AND e.id = g.id
        WHERE g.project_id = ${projectId}::uuid),
      talks AS (SELECT t.id, t.interview_id, i.number, i.attributes, row_number() OVER () - 1 AS n,
          NOT EXISTS (SELECT FROM interview_interviewee ii JOIN interviewee e
              ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
            WHERE ii.project_id = t.project_id AND ii.interview_id = t.interview_id
              AND (e.consent_state <> 'active' OR e.identity <> 'public')) AS is_public
        FROM readable_transcript(${projectId}::uuid, ${actorId}::uuid) t
        JOIN interview i ON i.project_id = t.project_id AND i.id = t.interview_id),
      said AS (SELECT s.coding_id, json_agg(json_build_array(
            array_position(${[...stances]}::text[], s.stance) - 1, cases.n) ORDER BY s.position) AS list
        FROM coding_stance s LEFT JOIN cases ON cases.id = s.case_id
        WHERE s.project_id = ${projectId}::uuid GROUP BY s.coding_id),
      spoken AS (SELECT k.coding_id, json_agg(people.n ORDER BY people.n) AS list
        FROM coding_credit k JOIN people ON people.id = k.interviewee_id
        WHERE k.project_id = ${projectId}::uuid GROUP BY k.coding_id)
    SELECT
      (SELECT coalesce(max(seq), 0)::int FROM audit_event WHERE chain_id = ${projectId}::uuid) AS seq,
      (SELECT json_agg(json_build_object('id', id, 'parentId', parent_id, 'isFactor', is_factor) ORDER BY n) FROM codes) AS codes,
      (SELECT json_agg(id ORDER BY n) FROM coders) AS coders,
      (SELECT json_agg(id ORDER BY n) FROM cases) AS cases,
      (SELECT json_agg(attributes ORDER BY n) FROM cases) AS "caseAttributes",
      (SELECT json_agg(id ORDER BY n) FROM people) AS people,
      (SELECT json_agg(json_build_object('isPublic', is_public, 'attributes', attributes) ORDER BY n) FROM people) AS "personAttributes",
      (SELECT json_agg(json_build_object('id', id, 'interviewId', interview_id, 'number', number, 'isPublic', is_public,
        'attributes', attributes) ORDER BY n) FROM talks) AS transcripts,
      (SELECT coarsens_confidential FROM project_settings WHERE project_id = ${projectId}::uuid
        ORDER BY version DESC LIMIT 1) AS "coarsensConfidential",
      (SELECT json_agg(json_build_array(c.id, codes.n, coders.n,
          array_position(${[...codingStatuses]}::text[], c.status) - 1, talks.n, c.starts_at, c.ends_at, c.first_turn,
          c.last_turn, coalesce(said.list, '[]'), spoken.list) ORDER BY talks.number, c.starts_at, c.ends_at, c.id)
        FROM readable_coding(${projectId}::uuid, ${actorId}::uuid) c
        JOIN talks ON talks.id = c.transcript_id
        JOIN codes ON codes.id = c.code_id
        JOIN coders ON coders.id = c.coder_id
        JOIN spoken ON spoken.coding_id = c.id
        LEFT JOIN said ON said.coding_id = c.id) AS entries`;
  if (!row) throw new Error("the codings could not be read");
  const entries = unpackEntries(row);
  // Whoever may not write memos only looks on: outside the study, as with day and length of an interview.
  const attributes = attributesOf(row, entries, !scope.holds("memo:write"));
  return { seq: row.seq, codes: row.codes ?? [], entries, attributes };
};
