import type { CodingView } from "../../schema/coding";
import { applySteps, type CodingStep, findSameCoding, renameStep } from "../coding/coding-step";
import type { StepResult } from "../coding/run-step";
import { ProblemError } from "../problem-error";
import { randomKey } from "../random-key";
import {
  appendStep,
  type Confirmed,
  dropStep,
  insistOn,
  nextToSend,
  type OutboxEntry,
  type OutboxQueue,
  settleStep,
  targetsOf,
  type Versions,
} from "./outbox-queue";
import type { OutboxStore } from "./outbox-store";

/** What became of a step. */
export type OutboxNews =
  | { readonly kind: "done"; readonly entry: OutboxEntry; readonly result: StepResult }
  | { readonly kind: "refused"; readonly entry: OutboxEntry; readonly error: ProblemError }
  | { readonly kind: "conflict"; readonly entry: OutboxEntry; readonly error: ProblemError };

/** The steps on their way, as a screen shows them. The object changes whenever something in it does. */
export interface OutboxState {
  readonly queue: OutboxQueue;
  /** Steps that meet another state on the server and wait for the coder's decision, by their keys. */
  readonly conflicts: ReadonlyMap<string, ProblemError>;
  /** `offline`: no answer comes. `signedOut`: the session is over; the steps stay here until somebody signs in again. */
  readonly connection: "good" | "offline" | "signedOut";
}

/** A step that met another state on the server, with both for the coder to choose between. */
export interface StepConflict {
  readonly entry: OutboxEntry;
  readonly error: ProblemError;
  /** The codings that it is about, as the server has them now; none when they are gone. */
  readonly theirs: readonly CodingView[];
}

const versionsOf = (codings: readonly CodingView[]): Versions =>
  Object.fromEntries(codings.map(({ id, version }) => [id, version]));

/** The versions in which the coder saw the codings that a step is about. */
const seenBy = (codings: readonly CodingView[], step: CodingStep): Versions => {
  const targets = targetsOf(step) ?? [];
  return versionsOf(codings.filter(({ id }) => targets.includes(id)));
};

/** Work of one account that the server has not confirmed. One for each page. */
export interface Outbox {
  readonly subscribe: (changed: () => void) => () => void;
  readonly read: () => OutboxState;
  /** Whether closing the tab now would lose steps. Not in the state, so that keeping a step redraws no text. */
  readonly isAtRisk: () => boolean;
  /** @param codings those of the transcript as the coder saw them, confirmed by the server */
  readonly take: (
    place: Pick<OutboxEntry, "projectId" | "transcriptId">,
    step: CodingStep,
    codings: readonly CodingView[],
  ) => void;
  /** The coder decides between two states. */
  readonly decide: (meeting: Pick<StepConflict, "entry" | "theirs">, which: "mine" | "theirs") => void;
  /** @param hear answers whether the news are shown, so that nobody else needs to */
  readonly listen: (hear: (news: OutboxNews) => boolean) => () => void;
  /** Tries at once instead of waiting. */
  readonly wake: () => void;
  /** The codings as the coder means them: the confirmed ones with the steps on top. */
  readonly draw: typeof applySteps;
  /** The codings that a step is about, as the server has them now; none when they are gone. */
  readonly theirsOf: (entry: OutboxEntry, codings: readonly CodingView[]) => readonly CodingView[];
}

interface Means {
  readonly send: (entry: OutboxEntry) => Promise<StepResult>;
  /** Opens the store; until it is open, or when it cannot be, steps live in the tab alone. */
  readonly openStore: () => Promise<OutboxStore>;
  /** Whether the browser is signed in as the one whose steps these are. */
  readonly isSameAccount: () => Promise<boolean>;
  /** A step had its effect before, and what it came to is not known here. */
  readonly onRepeated: (entry: OutboxEntry) => void;
  /** News that no screen has taken. */
  readonly onUnheard: (news: OutboxNews) => void;
  /** Steps of an ended session that nobody can open any more. */
  readonly onLost: (count: number) => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Tabs that died are looked for this often. */
const ADOPT_EVERY_MS = 15_000;
/** A page that has just opened does its own work first. */
const SETTLE_MS = 500;
/** A step waits this long to be kept before it is sent all the same. */
const KEEP_WITHIN_MS = 1_500;

const confirmedBy = (result: StepResult): readonly Confirmed[] => {
  if (result.kind === "removed") return [];
  if (result.kind === "undone") return result.restored;
  if (result.kind === "moved") return result.codings;
  return [result.coding];
};

const isConflict = ({ step }: OutboxEntry, error: ProblemError): boolean =>
  error.code === "stance_conflict" || (error.code === "stale_version" && step.kind !== "apply");

/** No decision of the server's, but none at all: the same request may succeed later. */
const isPassing = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.status >= 500 || error.status === 429;

/** See {@link Outbox}. */
export const makeOutbox = ({ send, openStore, isSameAccount, onRepeated, onUnheard, onLost }: Means): Outbox => {
  let state: OutboxState = { queue: [], conflicts: new Map(), connection: "good" };
  let isKept = true;
  let store: OutboxStore | null = null;
  let keeping: Promise<void> = Promise.resolve();
  let isSending = false;
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const names = new Map<string, string>();
  const watchers = new Set<() => void>();
  const ears = new Set<(news: OutboxNews) => boolean>();

  const set = (change: Partial<OutboxState>) => {
    const isNews = (Object.keys(change) as (keyof OutboxState)[]).some((name) => change[name] !== state[name]);
    if (isNews) state = { ...state, ...change };
    for (const changed of [...watchers]) changed();
  };
  const tell = (news: OutboxNews) => {
    if (![...ears].map((hear) => hear(news)).includes(true)) onUnheard(news);
  };

  /** Keeps the queue as it is when its turn comes; several changes in a row are kept once. */
  const keep = (): Promise<void> => {
    const before = keeping;
    keeping = (async () => {
      await before;
      if (!store || isKept) return;
      const { queue } = state;
      try {
        await store.save(queue);
        if (state.queue === queue) {
          isKept = true;
          set({});
        }
      } catch {
        // No room, or storage was taken away: the tab warns before it is closed.
      }
    })();
    return keeping;
  };
  const change = (queue: OutboxQueue, more: Partial<OutboxState> = {}) => {
    isKept = false;
    set({ queue, ...more });
    void (store ? keep() : adopt());
  };
  const without = (key: string): ReadonlyMap<string, ProblemError> =>
    new Map([...state.conflicts].filter(([other]) => other !== key));

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void pump(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  /** @returns whether the next step can be sent */
  const sendOne = async (entry: OutboxEntry): Promise<boolean> => {
    const { key } = entry.step;
    try {
      const result = await send(entry);
      if (result.kind === "stored") names.set(key, result.coding.id);
      wait = FIRST_WAIT_MS;
      change(settleStep(state.queue, key, confirmedBy(result)), { connection: "good" });
      tell({ kind: "done", entry, result });
      return true;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) {
        set({ connection: "signedOut" });
        later();
        return false;
      }
      if (isPassing(error)) {
        set({ connection: "offline" });
        later();
        return false;
      }
      const refusal = error as ProblemError;
      // The key has had its effect under another form: an earlier sending arrived, and its answer was lost.
      if (refusal.code === "idempotency_conflict") {
        change(dropStep(state.queue, key), { connection: "good" });
        onRepeated(entry);
        return true;
      }
      if (isConflict(entry, refusal)) {
        set({ conflicts: new Map(state.conflicts).set(key, refusal), connection: "good" });
        tell({ kind: "conflict", entry, error: refusal });
      } else {
        change(dropStep(state.queue, key), { connection: "good" });
        tell({ kind: "refused", entry, error: refusal });
      }
      return true;
    }
  };

  const pump = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    clearTimeout(timer);
    try {
      for (;;) {
        if (nextToSend(state.queue, new Set(state.conflicts.keys())) === null) return;
        if (!navigator.onLine) return set({ connection: "offline" });
        // Whoever has signed in meanwhile may be somebody else, in whose name these steps were not taken.
        if (state.connection === "signedOut" && !(await isSameAccount().catch(() => false))) return later();
        // First kept, then sent: whatever happens to the tab, the step arrives once.
        await Promise.race([keep(), new Promise((done) => setTimeout(done, KEEP_WITHIN_MS))]);
        const entry = nextToSend(state.queue, new Set(state.conflicts.keys()));
        if (entry === null || !(await sendOne(entry))) return;
      }
    } finally {
      isSending = false;
    }
  };

  let isOpening: Promise<OutboxStore> | null = null;
  const opening = (): Promise<OutboxStore> => {
    isOpening ??= openStore().then(
      (opened) => {
        store = opened;
        return opened;
      },
      (error: unknown) => {
        isOpening = null;
        throw error;
      },
    );
    return isOpening;
  };

  const adopt = async () => {
    try {
      const opened = store ?? (await opening());
      // In turn with keeping: what is written here must not fall behind what is kept meanwhile.
      const adoption = keeping.then(() =>
        opened.adopt((queues) => {
          if (queues.length > 0) set({ queue: [...queues.flat(), ...state.queue] });
          isKept = false;
          return state.queue;
        }),
      );
      keeping = adoption.then(
        () => {},
        () => {},
      );
      const lost = await adoption;
      if (lost > 0) onLost(lost);
      await keep();
    } catch {
      // Without storage or connection; tried again.
    }
    void pump();
  };
  const wake = () => {
    wait = FIRST_WAIT_MS;
    if (navigator.onLine && state.connection === "offline") set({ connection: "good" });
    void adopt();
  };
  setTimeout(() => void adopt(), SETTLE_MS);
  window.addEventListener("online", wake);
  window.addEventListener("offline", () => set({ connection: "offline" }));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") wake();
  });
  setInterval(() => void adopt(), ADOPT_EVERY_MS);

  return {
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    read: () => state,
    isAtRisk: () => state.queue.length > 0 && !isKept,
    take: (place, step, codings) => {
      change(appendStep(state.queue, place, renameStep(step, names), seenBy(codings, step)));
      void pump();
    },
    decide: ({ entry, theirs }, which) => {
      const { key } = entry.step;
      const versions = versionsOf(theirs);
      const conflicts = without(key);
      const queue = which === "mine" ? insistOn(state.queue, key, versions, randomKey()) : dropStep(state.queue, key);
      change(queue, { conflicts });
      void pump();
    },
    listen: (hear) => {
      ears.add(hear);
      return () => ears.delete(hear);
    },
    wake,
    draw: applySteps,
    theirsOf: ({ step }, codings) => {
      const targets = targetsOf(step) ?? [];
      const same = step.kind === "apply" ? findSameCoding(codings, step.draft) : undefined;
      return same ? [same] : codings.filter((coding) => targets.includes(coding.id));
    },
  };
};
