import type { CodingStatus } from "../../lib/domain/coding/coding-status";
import type { Stance } from "../../lib/domain/coding/stance";
import { between, logNormal, type Random, randomOf, weighted, zipf } from "./random";
import { makeText, type WorkloadText } from "./workload-text";

/** How large a generated project is. */
export interface WorkloadSize {
  readonly transcripts: number;
  readonly words: number;
  readonly codes: number;
  readonly codings: number;
  readonly cases: number;
}

/** The sizes of the measurements; `words` is per transcript. */
export const sizes = {
  /** One interview of ninety minutes, as the targets of the coding screen speak of it. */
  interview: { transcripts: 1, words: 12_000, codes: 40, codings: 600, cases: 4 },
  s: { transcripts: 7, words: 6_000, codes: 40, codings: 1_500, cases: 4 },
  m: { transcripts: 60, words: 8_000, codes: 150, codings: 30_000, cases: 8 },
  l: { transcripts: 500, words: 10_000, codes: 300, codings: 300_000, cases: 20 },
  monster: { transcripts: 1, words: 200_000, codes: 300, codings: 5_000, cases: 4 },
  monster20k: { transcripts: 1, words: 200_000, codes: 300, codings: 20_000, cases: 4 },
} as const satisfies Record<string, WorkloadSize>;

/** Name of a size. */
export type SizeName = keyof typeof sizes;

/** Whether a word of the command line names a size. */
export const isSizeName = (name: string): name is SizeName => Object.hasOwn(sizes, name);

/** A stretch of a transcript, in code points, with its words and those around it. */
export interface WorkloadPassage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly firstTurn: number;
  readonly lastTurn: number;
}

/** A coding; codes, cases and coders by their place in the project's lists. */
export interface WorkloadCoding extends WorkloadPassage {
  readonly code: number;
  readonly coder: number;
  readonly status: CodingStatus;
  readonly prompted: boolean;
  readonly stances: readonly {
    readonly stance: Stance;
    readonly cases: readonly number[];
    readonly isForAll: boolean;
  }[];
}

/** Codes of a project: seven in ten are at the top, the others below one of those and roll up. */
export const parentOf = (code: number): number | null => (code % 10 < 7 ? null : code - (code % 10) + (code % 7));

/** Text of a transcript of a size. */
export const textOf = (name: SizeName, index: number): WorkloadText => makeText(name, index, sizes[name].words);

const CONTEXT = 32;

/** A passage from a word of one turn to a word of the same or a later turn. */
export const passageOf = (
  made: WorkloadText,
  from: { readonly turn: number; readonly word: number },
  to: { readonly turn: number; readonly word: number },
): WorkloadPassage => {
  const first = made.turns[from.turn]?.words[from.word];
  const last = made.turns[to.turn]?.words[to.word];
  if (!first || !last) throw new Error("a passage lies outside its text");
  return {
    start: first.start,
    end: last.end,
    exact: made.text.slice(first.unit, last.unitEnd),
    prefix: [...made.text.slice(Math.max(0, first.unit - 2 * CONTEXT), first.unit)].slice(-CONTEXT).join(""),
    suffix: [...made.text.slice(last.unitEnd, last.unitEnd + 2 * CONTEXT)].slice(0, CONTEXT).join(""),
    firstTurn: from.turn,
    lastTurn: to.turn,
  };
};

/** A passage of log-normal length around 25 words, beginning in any answer; 8 in 100 reach into the next answer. */
export const drawPassage = (random: Random, made: WorkloadText): WorkloadPassage => {
  const answers = made.turns.length >> 1;
  const turn = 2 * between(random, 0, answers - 1) + 1;
  const words = made.turns[turn]?.words.length ?? 1;
  const next = made.turns[turn + 2]?.words.length ?? 0;
  const length = Math.max(1, Math.round(logNormal(random, 25, 0.6)));
  if (next > 0 && random() < 0.08) {
    return passageOf(
      made,
      { turn, word: Math.max(0, words - 1 - (length >> 1)) },
      { turn: turn + 2, word: Math.min(next - 1, length >> 1) },
    );
  }
  const word = between(random, 0, Math.max(0, words - length));
  return passageOf(made, { turn, word }, { turn, word: Math.min(words - 1, word + length - 1) });
};

const drawStances = (random: Random, homeCase: number, cases: number): WorkloadCoding["stances"] => {
  const stance = weighted<Stance>(random, [
    ["present", 55],
    ["absent", 20],
    ["unclear", 10],
    ["relevant", 10],
    ["irrelevant", 5],
  ]);
  const isForAll = random() < 0.02;
  if (isForAll) return [{ stance, cases: Array.from({ length: cases }, (_, at) => at), isForAll }];
  if (random() < 0.05) return [{ stance, cases: [], isForAll }];
  const one = random() < 0.7 ? homeCase : between(random, 0, cases - 1);
  const other = between(random, 0, cases - 1);
  return [{ stance, cases: random() < 0.1 && other !== one ? [one, other] : [one], isForAll }];
};

/** How many coders a project has; the first is its owner. */
export const CODERS = 3;

/** Case that the interviewee of a transcript speaks for. */
export const homeCaseOf = (name: SizeName, index: number): number => index % sizes[name].cases;

/** Codings of one transcript, in no order; no two are the same coding. */
export const codingsOf = (name: SizeName, index: number, made: WorkloadText): WorkloadCoding[] => {
  const { codings, transcripts, codes, cases } = sizes[name];
  const random = randomOf(`${name} codings ${index}`);
  const wanted = Math.floor(codings / transcripts) + (index < codings % transcripts ? 1 : 0);
  const drawCode = zipf(codes);
  const seen = new Set<string>();
  const found: WorkloadCoding[] = [];
  while (found.length < wanted) {
    const passage = drawPassage(random, made);
    const coder = between(random, 0, CODERS - 1);
    const several = random() < 0.15 ? 2 : 1;
    for (let more = 0; more < several && found.length < wanted; more += 1) {
      const code = drawCode(random);
      const key = `${passage.start} ${passage.end} ${coder} ${code}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({
        ...passage,
        code,
        coder,
        status: weighted<CodingStatus>(random, [
          ["accepted", 90],
          ["draft", 6],
          ["disputed", 2],
          ["rejected", 2],
        ]),
        prompted: random() < 0.2,
        stances: drawStances(random, homeCaseOf(name, index), cases),
      });
    }
  }
  return found;
};
