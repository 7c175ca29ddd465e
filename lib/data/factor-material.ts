import { type FreshStances, replaceStances } from "../domain/factor/replace-stances";
import { type CodeStances, STANCE_WIDTH, type StanceColumns, stanceColumn } from "../domain/factor/stance-columns";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { listFactorEvents, listReachedTranscripts } from "./factor-events";
import { type FactorFrame, parseFrame, type ReadFrame, readFrame } from "./factor-frame";
import { reachOf } from "./factor-reach";
import { listStances } from "./factor-stances";
import type { StanceLists } from "./stance-lists";
import { UnlistedStance } from "./unpack-stances";

/**
 * Everything that a factor table is computed from: one state of the project, never two. Its parts stay the same objects
 * from one reading to the next as long as what they say is the same.
 */
export interface FactorMaterial extends FactorFrame {
  /** Number of the project's last audit event: the same number means the same material. */
  readonly seq: number;
  /** A coding's stances on cases, credited to interviewees; no words. */
  readonly stances: StanceColumns;
  /** What the next reading starts from. */
  readonly frame: { readonly text: string; readonly parsed: FactorFrame; readonly lists: StanceLists };
}

/** Beyond this many events everything is read again. */
const MOST_EVENTS = 1_000;

const grown = (known: readonly string[], now: readonly string[]): readonly string[] => {
  const has = new Set(known);
  const added = now.filter((id) => !has.has(id));
  return added.length === 0 ? known : [...known, ...added];
};

/** Ids keep their places, because stances name them by place; the new ones follow. */
const growLists = (known: StanceLists, now: StanceLists): StanceLists => ({
  transcripts: grown(known.transcripts, now.transcripts),
  people: grown(known.people, now.people),
  cases: grown(known.cases, now.cases),
  coders: grown(known.coders, now.coders),
  rounds: grown(known.rounds, now.rounds),
  codeIds: grown(known.codeIds, now.codeIds),
});

/** The same text is the same frame, and stays the same object. */
const settleFrame = (read: ReadFrame, known: FactorMaterial["frame"] | null): FactorMaterial["frame"] => ({
  text: read.text,
  parsed: known?.text === read.text ? known.parsed : parseFrame(read.text),
  lists: known ? growLists(known.lists, read.lists) : read.lists,
});

const heldTranscripts = (codes: readonly CodeStances[], isMeant: (person: number) => boolean): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const { rows } of codes)
    for (let row = 0; row < rows.length; row += STANCE_WIDTH)
      if (isMeant(rows[row + stanceColumn.person] ?? -1)) found.add(rows[row + stanceColumn.transcript] ?? -1);
  return found;
};

const materialOf = (seq: number, frame: FactorMaterial["frame"], codes: readonly CodeStances[]): FactorMaterial => {
  const { codeIds: _, ...lists } = frame.lists;
  const coded = heldTranscripts(codes, () => true);
  const ids = new Set([...coded].map((place) => lists.transcripts[place]));
  const transcripts = frame.parsed.transcripts.filter((entry) => ids.has(entry.transcriptId));
  return { ...frame.parsed, transcripts, seq, stances: { ...lists, codes }, frame };
};

const readWhole = async (scope: ProjectScope<"factor-table:read">, reader: Reader): Promise<FactorMaterial> => {
  const [seq, read] = [await findLastSeq(scope, reader), await readFrame(scope, reader)];
  const frame = settleFrame(read, null);
  const fresh = new Map<string, number[]>();
  await listStances(scope, frame.lists, null, reader, fresh);
  return materialOf(
    seq,
    frame,
    replaceStances([], fresh, () => true),
  );
};

/** Number of the project's last audit event; every change of the project raises it. */
const findLastSeq = async (scope: ProjectScope<"factor-table:read">, reader: Reader): Promise<number> => {
  const [row] = await reader.$queryRaw<{ seq: bigint }[]>`
    SELECT coalesce(max(seq), 0) AS seq FROM audit_event WHERE chain_id = ${scope.projectId}::uuid`;
  return Number(row?.seq ?? 0);
};

/** A reading of 300,000 codings takes seconds, on a busy machine many. */
const LONGEST_READING_MS = 180_000;

/** One state of the database for several statements. */
const inOneState = <Value>(read: (reader: Reader) => Promise<Value>): Promise<Value> =>
  database().$transaction(read, { isolationLevel: "RepeatableRead", timeout: LONGEST_READING_MS });

/**
 * The material of the factor table, read as a whole: what stands around the codings, and every live coding of somebody
 * whose consent lets her be counted, without words.
 * @param reader an open transaction that must see its own writes; otherwise one state of the database is read
 */
export const getFactorMaterial = (
  scope: ProjectScope<"factor-table:read">,
  reader?: Reader,
): Promise<FactorMaterial> => (reader ? readWhole(scope, reader) : inOneState((state) => readWhole(scope, state)));

/** Lists that no event announced a change of are read anew rather than trusted: a table late is better than none. */
const nullWhenUnlisted = (error: unknown): null => {
  if (error instanceof UnlistedStance) return null;
  throw error;
};

/**
 * The material as it is now, from what was known and what the project's events say has changed since: of the codings only
 * the transcripts that an event has to do with are read again, under the consent in force. It is what
 * {@link getFactorMaterial} would answer; where an event does not tell what it changed, that is what happens.
 */
export const advanceFactorMaterial = async (
  scope: ProjectScope<"factor-table:read">,
  known: FactorMaterial,
): Promise<FactorMaterial> => {
  const seen = await listFactorEvents(scope, known.seq, MOST_EVENTS + 1, database());
  const newest = seen.at(-1);
  if (!newest) return known;
  if (seen.every((event) => reachOf(event) === "nothing")) return { ...known, seq: Number(newest.seq) };
  return inOneState(async (reader) => {
    const events = await listFactorEvents(scope, known.seq, MOST_EVENTS + 1, reader);
    const last = events.at(-1);
    const reaches = events.map(reachOf);
    if (!last || events.length > MOST_EVENTS || reaches.includes("all")) return readWhole(scope, reader);
    const isFrameReached = reaches.some((reach) => reach === "frame" || reach === "frameAndCodings");
    const frame = isFrameReached ? settleFrame(await readFrame(scope, reader), known.frame) : known.frame;
    const touching = events.filter((_, at) => reaches[at] === "codings" || reaches[at] === "frameAndCodings");
    const ids = touching.map((event) => event.subjectId);
    const codes = await readTouched(scope, reader, frame, known.stances, ids).catch(nullWhenUnlisted);
    if (codes === null) return readWhole(scope, reader);
    const isSame = codes === known.stances.codes && frame.parsed === known.frame.parsed;
    return isSame ? { ...known, frame, seq: Number(last.seq) } : materialOf(Number(last.seq), frame, codes);
  });
};

/** Reads again the transcripts of some codings, transcripts, interviews and interviewees; those where somebody was counted too. */
const readTouched = async (
  scope: ProjectScope<"factor-table:read">,
  reader: Reader,
  frame: FactorMaterial["frame"],
  known: StanceColumns,
  subjectIds: readonly string[],
): Promise<readonly CodeStances[]> => {
  if (subjectIds.length === 0) return known.codes;
  const { lists } = frame;
  const places = new Set(
    (await listReachedTranscripts(scope, subjectIds, reader)).map((id) => lists.transcripts.indexOf(id)),
  );
  const people = new Set(subjectIds.map((id) => lists.people.indexOf(id)).filter((place) => place >= 0));
  if (people.size > 0)
    for (const place of heldTranscripts(known.codes, (person) => people.has(person))) places.add(place);
  const ids = [...places].flatMap((place) => lists.transcripts[place] ?? []);
  const fresh = new Map<string, number[]>();
  await listStances(scope, lists, ids, reader, fresh);
  const codes = replaceStances(known.codes, fresh satisfies FreshStances, (transcript) => places.has(transcript));
  const isSame = codes.length === known.codes.length && codes.every((code, at) => code === known.codes[at]);
  return isSame ? known.codes : codes;
};
