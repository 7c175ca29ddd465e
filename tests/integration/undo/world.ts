import type { Stance } from "../../../lib/domain/coding/stance";
import type { StanceEntry } from "../../../lib/domain/coding/stance-entry";
import type { CellValue } from "../../../lib/domain/factor/cell-value";

/** What the model knows of each kind of object: what a reader of the project's exports can tell, and nothing else. */
export interface Values {
  coding: {
    readonly coderId: string;
    readonly transcriptId: string;
    readonly start: number;
    readonly end: number;
    readonly codeId: string;
    readonly stances: readonly StanceEntry[];
    readonly status: string;
    readonly memo: string;
    readonly promptedOverride: boolean | null;
  };
  code: {
    readonly name: string;
    readonly parentId: string | null;
    readonly isFactor: boolean;
    readonly rollsUp: boolean;
    readonly definition: string;
    readonly position: number;
  };
  case: { readonly name: string; readonly outcome: CellValue; readonly position: number };
  source: { readonly citation: string; readonly authors: readonly string[] };
  evidence: {
    readonly codeId: string;
    readonly caseId: string;
    readonly value: CellValue;
    readonly sourceId: string;
    readonly locator: string;
  };
  override: {
    readonly codeId: string;
    readonly caseId: string;
    readonly value: CellValue;
    readonly justification: string;
    readonly evidenceIds: readonly string[];
    readonly authorId: string;
  };
  interview: {
    readonly number: number;
    readonly lengthMinutes: number | null;
    readonly mode: string;
    readonly intervieweeIds: readonly string[];
    readonly hasTranscript: boolean;
  };
  interviewee: { readonly number: number; readonly label: string; readonly homeCaseId: string | null };
  /** By interviewee: what is known of each question. */
  asked: { readonly states: Readonly<Record<string, string>> };
  /** By transcript: which turns put which questions. */
  turnMarks: { readonly marks: readonly { readonly turnIndex: number; readonly questionIds: readonly string[] }[] };
  guide: {
    readonly questions: readonly {
      readonly questionId: string;
      readonly text: string;
      readonly codeIds: readonly string[];
    }[];
  };
  project: {
    readonly name: string;
    readonly outcomeName: string;
    readonly salienceThreshold: number;
    readonly presenceThreshold: number;
    readonly evidenceMode: string;
    readonly countPrompted: boolean;
  };
}

/** A kind of object. */
export type Kind = keyof Values;

/**
 * An object as it stands; null: not there. `stamp` tells one state from another that says the same: undo gives an object
 * its earlier state back, stamp and all, so that whoever waits for that state finds it.
 */
export interface Entry<K extends Kind = Kind> {
  readonly value: Values[K] | null;
  readonly stamp: number;
}

type Store = { readonly [K in Kind]: Map<string, Entry<K>> };

/** One object that an act changed. `isMoved`: a coding that an act on the codebook took along, whoever made it. */
export interface Change {
  readonly kind: Kind;
  readonly id: string;
  readonly before: Entry;
  readonly after: Entry;
  readonly isMoved: boolean;
}

const missing = { value: null, stamp: 0 } as const;

let lastStamp = 0;

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Everything in a project that undo can give back. A copy is changed, and takes the place of the whole when all went well. */
export class World {
  readonly #store: Store;
  readonly changes: Change[] = [];

  constructor(from?: World) {
    const copy = <K extends Kind>(kind: K): Map<string, Entry<K>> => new Map(from ? from.#store[kind] : []);
    this.#store = {
      coding: copy("coding"),
      code: copy("code"),
      case: copy("case"),
      source: copy("source"),
      evidence: copy("evidence"),
      override: copy("override"),
      interview: copy("interview"),
      interviewee: copy("interviewee"),
      asked: copy("asked"),
      turnMarks: copy("turnMarks"),
      guide: copy("guide"),
      project: copy("project"),
    };
  }

  entry<K extends Kind>(kind: K, id: string): Entry<K> {
    return this.#store[kind].get(id) ?? missing;
  }

  find<K extends Kind>(kind: K, id: string): Values[K] | null {
    return this.entry(kind, id).value;
  }

  /** @throws when the object is not there */
  get<K extends Kind>(kind: K, id: string): Values[K] {
    const value = this.find(kind, id);
    if (value === null) throw new Error(`the model has no ${kind} ${id}`);
    return value;
  }

  /** What is there, in the order of ids. */
  live<K extends Kind>(kind: K): (readonly [string, Values[K]])[] {
    return [...this.#store[kind]]
      .flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const]))
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /**
   * Gives an object another value; null takes it out. Saying the same again is no change, except where every act makes a
   * version of its own (`isAlwaysNew`).
   */
  set<K extends Kind>(
    kind: K,
    id: string,
    value: Values[K] | null,
    how: { isAlwaysNew?: boolean; isMoved?: boolean } = {},
  ) {
    const before = this.entry(kind, id);
    if (!how.isAlwaysNew && isSame(before.value, value)) return;
    lastStamp += 1;
    const after = { value, stamp: lastStamp };
    this.#store[kind].set(id, after);
    this.changes.push({ kind, id, before, after, isMoved: how.isMoved ?? false });
  }

  /** Gives an object a state that it had. */
  restore(change: Pick<Change, "kind" | "id">, state: Entry): void {
    const put = <K extends Kind>(store: Map<string, Entry<K>>) => store.set(change.id, state as Entry<K>);
    put(this.#store[change.kind] as Map<string, Entry>);
  }

  /** Each code with its parent. */
  parents(): Map<string, string | null> {
    return new Map(this.live("code").map(([id, { parentId }]) => [id, parentId]));
  }
}

/** Where a stance is said: in general, or of a case. */
export const placesOf = (
  stances: readonly StanceEntry[],
): readonly { stance: Stance; caseId: string | null; isForAll: boolean }[] =>
  stances.flatMap(({ stance, caseIds, appliesToAllCases }) =>
    (caseIds.length > 0 ? caseIds : [null]).map((caseId) => ({
      stance,
      caseId,
      isForAll: caseId !== null && appliesToAllCases,
    })),
  );
