import type { SearchTerm } from "../domain/transcript/derive-search-terms";
import type { SpeakerRole } from "../domain/transcript/turn";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { database } from "./database";

/** A turn that may hold what is looked for, as the caller may read it. */
export interface SearchedTurn {
  readonly transcriptId: string;
  readonly interviewId: string;
  readonly interviewNumber: number;
  readonly version: number;
  readonly index: number;
  readonly role: SpeakerRole;
  readonly intervieweeId: string | null;
  readonly speaker: string;
  readonly text: string;
  /** Code points from the start of the transcript. */
  readonly start: number;
  readonly configuration: string;
}

/** Where in the project a search looks, and after which turn it goes on. */
export interface SearchPlace {
  readonly transcriptId: string | null;
  readonly intervieweeIds: readonly string[];
  /** Turns that answer this question: those from a turn marked with it up to the next marked turn. */
  readonly questionId: string | null;
  /** The interviewers' words too. */
  readonly everyVoice: boolean;
  readonly after: { readonly interviewNumber: number; readonly index: number } | null;
}

/** What the index can narrow down; a pattern is looked for in every turn. */
export type SearchWanted =
  | { readonly mode: "words"; readonly terms: readonly SearchTerm[] }
  | { readonly mode: "forms"; readonly terms: readonly SearchTerm[]; readonly configurations: readonly string[] }
  | { readonly mode: "part"; readonly text: string }
  | { readonly mode: "pattern" }
  | { readonly mode: "turns" };

/** The statement took longer than a search may. */
export class SearchTooSlow extends Error {
  constructor() {
    super("the search took too long");
  }
}

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** A phrase anywhere in a turn, whatever stands between its words. */
const likeWords = (words: readonly string[]): string =>
  `%${words.map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`)).join("%")}%`;

const narrowed = (wanted: SearchWanted): Prisma.Sql => {
  if (wanted.mode === "pattern" || wanted.mode === "turns") return Prisma.sql`true`;
  if (wanted.mode === "part") return Prisma.sql`u.text ILIKE ${likeText(wanted.text)}`;
  const parts = wanted.terms
    .filter((term) => !term.isExcluded)
    .map(({ words, isUnspaced }) => {
      const phrase = words.join(" ");
      if (isUnspaced) return Prisma.sql`u.text ILIKE ${likeWords(words)}`;
      if (wanted.mode === "words")
        return Prisma.sql`(s.words IS NULL OR s.words @@ phraseto_tsquery('simple', ${phrase}))`;
      const byLanguage = wanted.configurations.map(
        (name) => Prisma.sql`(s.configuration = ${name}::text::regconfig
          AND s.stems @@ phraseto_tsquery(${name}::text::regconfig, ${phrase}))`,
      );
      return Prisma.sql`(s.stems IS NULL OR ${Prisma.join([...byLanguage, Prisma.sql`false`], " OR ")})`;
    });
  return parts.length === 0 ? Prisma.sql`false` : Prisma.join(parts, " AND ");
};

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && /57014|statement timeout/.test(`${error.message} ${JSON.stringify(error)}`);

/**
 * Turns that may hold what is looked for, in the order of interviews and texts: by index for words, stems and parts, every
 * turn for a pattern. The typed text reaches the database as values alone (claim S17).
 * @param limit how many turns at most
 * @param timeoutMs how long the statement may take
 * @throws SearchTooSlow
 */
export const listSearchedTurns = async (
  scope: ProjectScope<"transcript:read">,
  wanted: SearchWanted,
  place: SearchPlace,
  limit: number,
  timeoutMs: number,
): Promise<SearchedTurn[]> => {
  const { projectId, actorId } = scope;
  const { after } = place;
  const timeout = `${Math.max(1, Math.round(timeoutMs))}ms`;
  try {
    const [, rows] = await database().$transaction([
      database().$queryRaw`SELECT set_config('statement_timeout', ${timeout}, true)`,
      database().$queryRaw<SearchedTurn[]>`
        SELECT u.transcript_id AS "transcriptId", u.interview_id AS "interviewId", i.number AS "interviewNumber", u.version,
          u.index, u.role, u.interviewee_id AS "intervieweeId", u.speaker, u.text, u.starts_at AS start,
          s.configuration::text AS configuration
        FROM searchable_turn(${projectId}::uuid, ${actorId}::uuid) u
        JOIN turn_search s ON s.project_id = ${projectId}::uuid AND s.transcript_version_id = u.version_id
          AND s.index = u.index
        JOIN interview i ON i.project_id = ${projectId}::uuid AND i.id = u.interview_id
        WHERE ${narrowed(wanted)}
          AND (${place.everyVoice} OR u.role = 'interviewee')
          AND (${place.transcriptId}::uuid IS NULL OR u.transcript_id = ${place.transcriptId}::uuid)
          AND (${place.intervieweeIds.length === 0} OR u.interviewee_id = ANY(${[...place.intervieweeIds]}::uuid[]))
          AND (${place.questionId}::uuid IS NULL OR EXISTS (
            SELECT FROM turn_question q WHERE q.project_id = ${projectId}::uuid AND q.transcript_version_id = u.version_id
              AND q.question_id = ${place.questionId}::uuid AND q.turn_index = (
                SELECT max(p.turn_index) FROM turn_question p WHERE p.project_id = ${projectId}::uuid
                  AND p.transcript_version_id = u.version_id AND p.turn_index <= u.index)))
          AND (${after === null} OR (i.number, u.index) > (${after?.interviewNumber ?? 0}::int, ${after?.index ?? 0}::int))
        ORDER BY i.number, u.index
        LIMIT ${limit}`,
    ]);
    return rows;
  } catch (error) {
    if (isTimeout(error)) throw new SearchTooSlow();
    throw error;
  }
};

/** Every turn of some transcripts that the caller may read, in the order of the texts. */
export const listTurnTexts = async (
  scope: ProjectScope<"transcript:read">,
  transcriptIds: readonly string[],
): Promise<readonly Pick<SearchedTurn, "transcriptId" | "index" | "role" | "text" | "start">[]> =>
  database().$queryRaw`
    SELECT u.transcript_id AS "transcriptId", u.index, u.role, u.text, u.starts_at AS start
    FROM searchable_turn(${scope.projectId}::uuid, ${scope.actorId}::uuid) u
    WHERE u.transcript_id = ANY(${[...transcriptIds]}::uuid[])
    ORDER BY u.transcript_id, u.index`;

/** The stemmers of the languages in which the project's interviews were led. */
export const listSearchConfigurations = async (scope: ProjectScope<"transcript:read">): Promise<string[]> => {
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT search_configuration(language)::text AS name FROM interview
    WHERE project_id = ${scope.projectId}::uuid ORDER BY 1`;
  return rows.map(({ name }) => name);
};

/**
 * The stem of each word in one language, null for a word too common to be looked for ("the"). Words of a language that
 * PostgreSQL cannot stem are themselves.
 */
export const findStems = async (
  configuration: string,
  words: readonly string[],
): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await database().$queryRaw<{ word: string; stem: string | null }[]>`
    SELECT w.word, (tsvector_to_array(to_tsvector(${configuration}::text::regconfig, w.word)))[1] AS stem
    FROM unnest(${[...new Set(words)]}::text[]) AS w(word)`;
  return new Map(rows.map(({ word, stem }) => [word, stem]));
};
