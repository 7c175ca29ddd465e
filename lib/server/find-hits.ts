import { RE2JS } from "re2js";
import {
  findStems,
  listSearchConfigurations,
  listSearchedTurns,
  type SearchedTurn,
  type SearchPlace,
  SearchTooSlow,
  type SearchWanted,
} from "../data/search";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { deriveSearchHits, type SearchHit, type WordForm } from "../domain/transcript/derive-search-hits";
import { deriveSearchTerms, type SearchTerm } from "../domain/transcript/derive-search-terms";
import { indexText, toCodePoint, utf16Offset } from "../domain/transcript/offset";
import { segmentWords } from "../domain/transcript/segment-words";
import type { SearchHitView, SearchPage, SearchQuery } from "../schema/search";
import type { ProjectScope } from "./scope";

/** A search answers within 200 ms (claim S18): it looks as far as it comes, and says where it stopped. */
const BUDGET_MS = 160;
/** Turns that are fetched and looked through before the clock is asked again and others have their turn. */
const BATCH = 250;
/** UTF-16 units of the words around a hit. */
const AROUND = 70;

/** Finds the places in turns; one for each way to search. */
type Finder = (turns: readonly SearchedTurn[]) => Promise<readonly (readonly SearchHit[])[]>;

interface Plan {
  readonly wanted: SearchWanted;
  readonly find: Finder;
}

const findParts =
  (part: string): Finder =>
  async (turns) =>
    turns.map(({ text }) => {
      const hits: SearchHit[] = [];
      const sign = new RegExp(part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/\s+/gu, "\\s+"), "giu");
      for (const hit of text.matchAll(sign)) hits.push({ start: hit.index, end: hit.index + hit[0].length });
      return hits;
    });

const findPattern =
  (pattern: RE2JS): Finder =>
  async (turns) =>
    turns.map(({ text }) => {
      const hits: SearchHit[] = [];
      const matcher = pattern.matcher(text);
      while (hits.length < 200 && matcher.find())
        if (matcher.end() > matcher.start()) hits.push({ start: matcher.start(), end: matcher.end() });
      return hits;
    });

const findWords =
  (terms: readonly SearchTerm[]): Finder =>
  async (turns) =>
    turns.map(({ text }) => deriveSearchHits(segmentWords(text), terms));

const findForms =
  (terms: readonly SearchTerm[]): Finder =>
  async (turns) => {
    const read = turns.map((turn) => ({ turn, words: segmentWords(turn.text) }));
    const formOf = new Map<string, WordForm>();
    for (const name of new Set(turns.map((turn) => turn.configuration))) {
      const said = read
        .filter(({ turn }) => turn.configuration === name)
        .flatMap(({ words }) => words.map(({ word }) => word));
      const stems = await findStems(name, [...said, ...terms.flatMap((term) => term.words)]);
      formOf.set(name, (word) => stems.get(word) ?? null);
    }
    return read.map(({ turn, words }) => deriveSearchHits(words, terms, formOf.get(turn.configuration)));
  };

/** What the engine says is wrong with a pattern, without its own prefixes. */
const faultOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace("error parsing regexp: ", "").replace("(?i)", "") : "";

const findTurns: Finder = async (turns) =>
  turns.map(({ text }) => {
    const start = text.length - text.trimStart().length;
    return text.trim() === "" ? [] : [{ start, end: text.trimEnd().length }];
  });

const planOf = async (
  scope: ProjectScope<"transcript:read">,
  { q, mode }: Pick<SearchQuery, "q" | "mode">,
): Promise<Result<Plan, Refusal>> => {
  if (mode === "turns") return accept({ wanted: { mode }, find: findTurns });
  if (q === "") return refuse({ code: "validation_failed", fields: { q: "Holds no word." } });
  if (mode === "part") return accept({ wanted: { mode, text: q }, find: findParts(q) });
  if (mode === "pattern") {
    try {
      return accept({ wanted: { mode }, find: findPattern(RE2JS.compile(q, RE2JS.CASE_INSENSITIVE)) });
    } catch (error) {
      return refuse({ code: "pattern_invalid", fields: { q: faultOf(error) } });
    }
  }
  const terms = deriveSearchTerms(q);
  if (!terms.some((term) => !term.isExcluded))
    return refuse({ code: "validation_failed", fields: { q: "Holds no word." } });
  if (mode === "words") return accept({ wanted: { mode, terms }, find: findWords(terms) });
  const configurations = await listSearchConfigurations(scope);
  return accept({ wanted: { mode, terms, configurations }, find: findForms(terms) });
};

const presentHits = (turn: SearchedTurn, hits: readonly SearchHit[]): readonly SearchHitView[] => {
  if (hits.length === 0) return [];
  const indexed = indexText(turn.text);
  const { text } = turn;
  // Never half a character at the edge of the words around.
  const whole = (at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at);
  return hits.map(({ start, end }) => ({
    transcriptId: turn.transcriptId,
    interviewId: turn.interviewId,
    interviewNumber: turn.interviewNumber,
    version: turn.version,
    turnIndex: turn.index,
    role: turn.role,
    intervieweeId: turn.intervieweeId,
    speaker: turn.speaker,
    start: turn.start + toCodePoint(indexed, utf16Offset(start)),
    end: turn.start + toCodePoint(indexed, utf16Offset(end), "end"),
    before: text.slice(whole(Math.max(0, start - AROUND)), start),
    exact: text.slice(start, end),
    after: text.slice(end, whole(Math.min(text.length, end + AROUND))),
  }));
};

const readAfter = (cursor: string | undefined): SearchPlace["after"] => {
  const [, number, index] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor ?? "") ?? [];
  return number && index ? { interviewNumber: Number(number), index: Number(index) } : null;
};

/**
 * Where the transcripts say what is looked for: the newest text of each that the caller may read, interviewees' words
 * unless all voices are asked for. Whole turns at a time: an answer that stopped early goes on after its last turn.
 * A regular expression runs in an engine of linear time, so that none can hang.
 */
export const findHits = async (
  scope: ProjectScope<"transcript:read">,
  query: SearchQuery,
): Promise<Result<SearchPage, Refusal>> => {
  const until = performance.now() + BUDGET_MS;
  const plan = await planOf(scope, query);
  if (!plan.ok) return plan;
  const { wanted, find } = plan.value;
  let after = readAfter(query.cursor);
  const items: SearchHitView[] = [];
  const answer = (stopped: SearchPage["stopped"]): Result<SearchPage, Refusal> =>
    accept({ items, stopped, nextCursor: stopped && after ? `${after.interviewNumber}.${after.index}` : null });
  for (;;) {
    const place = {
      transcriptId: query.transcriptId ?? null,
      intervieweeIds: query.intervieweeId ?? [],
      questionId: query.questionId ?? null,
      everyVoice: query.voices === "all",
      after,
    };
    let turns: readonly SearchedTurn[];
    try {
      turns = await listSearchedTurns(scope, wanted, place, BATCH, until - performance.now());
    } catch (error) {
      if (!(error instanceof SearchTooSlow)) throw error;
      return items.length > 0 || after !== null ? answer("time") : refuse({ code: "search_too_slow" });
    }
    for (let from = 0; from < turns.length; from += 25) {
      const slice = turns.slice(from, from + 25);
      const hits = await find(slice);
      for (const [at, turn] of slice.entries()) {
        items.push(...presentHits(turn, hits[at] ?? []));
        after = { interviewNumber: turn.interviewNumber, index: turn.index };
        if (items.length >= query.limit) return answer("hits");
      }
      if (performance.now() > until) return answer("time");
      await new Promise((done) => setImmediate(done));
    }
    if (turns.length < BATCH) return answer(null);
  }
};
