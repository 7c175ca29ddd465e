import { type CodingStep, renameStep } from "../coding/coding-step";

/** One step of a coder on its way to the server. The step's key is its retry key: sent twice it has its effect once. */
export interface OutboxEntry {
  readonly projectId: string;
  readonly transcriptId: string;
  readonly step: CodingStep;
  /**
   * Versions of the codings as the coder saw them, sent with the step, so that a change in between is told and not
   * overwritten. A coding that is missing here takes its version from the step before it.
   */
  readonly seen: Versions;
}

/** Versions of codings by their ids. */
export type Versions = Readonly<Record<string, number>>;

/** The steps that the server has not confirmed, oldest first. */
export type OutboxQueue = readonly OutboxEntry[];

/** A coding as the server confirmed it. */
export interface Confirmed {
  readonly id: string;
  readonly version: number;
}

/** The codings that a step is about, by the server's name or by the key of the step that makes them; null: whatever came before. */
export const targetsOf = (step: CodingStep): readonly string[] | null => {
  if (step.kind === "apply") return [step.key];
  if (step.kind === "move") return step.moves.map((move) => move.id);
  return "id" in step ? [step.id] : null;
};

/**
 * Adds a step at the end.
 * @param seen versions that the coder saw, of codings that the server has confirmed
 */
export const appendStep = (
  queue: OutboxQueue,
  place: Pick<OutboxEntry, "projectId" | "transcriptId">,
  step: CodingStep,
  seen: Versions,
): OutboxQueue => {
  const before = queue.map((entry) => targetsOf(entry.step));
  const isOpen = (id: string) => before.some((targets) => targets === null || targets.includes(id));
  const known = Object.entries(seen).filter(([id]) => !isOpen(id));
  return [...queue, { ...place, step, seen: Object.fromEntries(known) }];
};

/**
 * The step to send now: the first that waits for nothing. A step that waits for a decision holds back what is about the
 * same codings, and undo and redo, which are about whatever came before; everything else goes on.
 * @param waiting keys of the steps that wait for the coder's decision
 */
export const nextToSend = (queue: OutboxQueue, waiting: ReadonlySet<string>): OutboxEntry | null => {
  const held = new Set<string>();
  for (const entry of queue) {
    const targets = targetsOf(entry.step);
    const isHeld =
      waiting.has(entry.step.key) || (targets === null ? held.size > 0 : targets.some((target) => held.has(target)));
    if (!isHeld) return entry;
    // An undo that is held back holds back everything after it.
    if (targets === null) return null;
    for (const target of targets) held.add(target);
  }
  return null;
};

const renameIn = (entry: OutboxEntry, from: string, to: string): OutboxEntry => {
  const targets = targetsOf(entry.step);
  if (entry.step.key === from || !targets?.includes(from)) return entry;
  return { ...entry, step: renameStep(entry.step, new Map([[from, to]])) };
};

/**
 * Takes a step out that the server has confirmed. Later steps about the same codings learn their names and versions.
 * @param confirmed the codings as they are after the step; none when it removed one
 */
export const settleStep = (queue: OutboxQueue, key: string, confirmed: readonly Confirmed[]): OutboxQueue => {
  const done = queue.find((entry) => entry.step.key === key);
  const [made] = confirmed;
  return queue
    .filter((entry) => entry !== done)
    .map((before) => {
      const entry = done?.step.kind === "apply" && made ? renameIn(before, key, made.id) : before;
      // A coding that is made has no version yet that anybody could have seen.
      const targets = entry.step.kind === "apply" ? [] : (targetsOf(entry.step) ?? []);
      const news = confirmed.filter(({ id }) => targets.includes(id)).map(({ id, version }) => [id, version] as const);
      return news.length === 0 ? entry : { ...entry, seen: { ...entry.seen, ...Object.fromEntries(news) } };
    });
};

/** Takes a step out that will not be sent: it was refused, or the coder lets the other state stand. */
export const dropStep = (queue: OutboxQueue, key: string): OutboxQueue =>
  queue.filter((entry) => entry.step.key !== key);

/**
 * The coder has seen both states and wants the own one: the step is sent onto the versions that stand now.
 * It takes a new key, because the old one is the key of another request.
 */
export const insistOn = (queue: OutboxQueue, key: string, versions: Versions, newKey: string): OutboxQueue =>
  queue.map((before) => {
    const entry = renameIn(before, key, newKey);
    const { step } = entry;
    if (step.key !== key) return entry;
    if (step.kind !== "apply")
      return { ...entry, step: { ...step, key: newKey }, seen: { ...entry.seen, ...versions } };
    const draft = { ...step.draft, id: newKey };
    return { ...entry, step: { ...step, key: newKey, draft, input: { ...step.input, replace: true } } };
  });
