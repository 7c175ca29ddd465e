import { isBelow } from "../../../lib/domain/codebook/is-below";
import { type Change, type Entry, type Kind, placesOf, type Values, World } from "./world";

/** Why a step cannot be turned, as the server names it. */
export type Hindrance = "changedSince" | "inUse" | "goneSince" | "taken";

const named = (stances: Values["coding"]["stances"]): readonly string[] =>
  placesOf(stances).flatMap(({ caseId }) => caseId ?? []);

/** What names a case, so that it cannot go. */
export const caseUses = (world: World, id: string): number =>
  world.live("coding").filter(([, { stances }]) => named(stances).includes(id)).length +
  world.live("evidence").filter(([, { caseId }]) => caseId === id).length +
  world.live("override").filter(([, { caseId }]) => caseId === id).length;

/** What rests on a code, so that it cannot go. */
export const codeUses = (world: World, id: string): number =>
  world.live("coding").filter(([, { codeId }]) => codeId === id).length +
  world.live("code").filter(([, { parentId }]) => parentId === id).length +
  world.live("evidence").filter(([, { codeId }]) => codeId === id).length +
  world.live("override").filter(([, { codeId }]) => codeId === id).length +
  world.live("guide").filter(([, { questions }]) => questions.some(({ codeIds }) => codeIds.includes(id))).length;

/** Judgements in force that rest on a document. */
export const evidenceUses = (world: World, id: string): number =>
  world.live("override").filter(([, { evidenceIds }]) => evidenceIds.includes(id)).length;

/** Documents that cite a source. */
export const sourceUses = (world: World, id: string): number =>
  world.live("evidence").filter(([, { sourceId }]) => sourceId === id).length;

const fold = (text: string): string => text.toLowerCase();

/** What no two objects of a kind have in common; null where nothing is. */
const uniqueOf: { readonly [K in Kind]?: (value: Values[K]) => readonly string[] } = {
  coding: ({ transcriptId, codeId, coderId, start, end }) => [[transcriptId, codeId, coderId, start, end].join(" ")],
  code: ({ name, parentId }) => [`${parentId} ${fold(name)}`],
  case: ({ name }) => [fold(name)],
  override: ({ codeId, caseId }) => [`${codeId} ${caseId}`],
  interview: ({ number }) => [`number ${number}`],
  interviewee: ({ number, label }) => [`number ${number}`, `label ${fold(label)}`],
};

const keysOf = <K extends Kind>(kind: K, value: Values[K]): readonly string[] => uniqueOf[kind]?.(value) ?? [];

/** Whether another object has what may be there once alone. */
export const isTaken = <K extends Kind>(world: World, kind: K, id: string): boolean => {
  const own = world.find(kind, id);
  if (own === null) return false;
  const keys = new Set(keysOf(kind, own));
  return world.live(kind).some(([other, value]) => other !== id && keysOf(kind, value).some((key) => keys.has(key)));
};

const isFactorCell = (world: World, { codeId, caseId }: { codeId: string; caseId: string }): boolean =>
  world.find("code", codeId)?.isFactor === true && world.find("case", caseId) !== null;

type Rule<K extends Kind> = (
  world: World,
  id: string,
  now: Values[K] | null,
  next: Values[K] | null,
) => Hindrance | null;

const rules: { readonly [K in Kind]: Rule<K> } = {
  coding: (world, _id, _now, next) => {
    if (next === null) return null;
    const isThere =
      world.find("code", next.codeId) !== null && named(next.stances).every((id) => world.find("case", id) !== null);
    return isThere ? null : "goneSince";
  },
  code: (world, id, now, next) => {
    if (next === null) return now !== null && codeUses(world, id) > 0 ? "inUse" : null;
    if (next.parentId === null) return null;
    const parents = world.parents();
    return !parents.has(next.parentId) || isBelow(parents, next.parentId, id) ? "goneSince" : null;
  },
  case: (world, id, now, next) => (next === null && now !== null && caseUses(world, id) > 0 ? "inUse" : null),
  source: (world, id, now, next) => (next === null && now !== null && sourceUses(world, id) > 0 ? "inUse" : null),
  evidence: (world, id, now, next) => {
    if (next === null) return now !== null && evidenceUses(world, id) > 0 ? "inUse" : null;
    return isFactorCell(world, next) && world.find("source", next.sourceId) !== null ? null : "goneSince";
  },
  override: (world, _id, _now, next) => {
    if (next === null) return null;
    if (!isFactorCell(world, next)) return "goneSince";
    return next.evidenceIds.every((id) => world.find("evidence", id) !== null) ? null : "goneSince";
  },
  interview: (_world, _id, now, next) => (next === null && now?.hasTranscript ? "inUse" : null),
  interviewee: (world, _id, _now, next) =>
    next?.homeCaseId && world.find("case", next.homeCaseId) === null ? "goneSince" : null,
  asked: () => null,
  turnMarks: () => null,
  guide: (world, _id, _now, next) => {
    const isThere = next?.questions.every(({ codeIds }) => codeIds.every((id) => world.find("code", id) !== null));
    return isThere ? null : "goneSince";
  },
  project: () => null,
};

const hinder = <K extends Kind>(world: World, kind: K, id: string, now: Entry, next: Entry): Hindrance | null =>
  rules[kind](world, id, now.value as Values[K] | null, next.value as Values[K] | null);

type Turned = Omit<Change, "before" | "after"> & { readonly from: Entry; readonly to: Entry };

/** Codings that an act on the codebook moved turn at once: all are asked before any is changed. */
const turnMoved = (world: World, moved: readonly Turned[]): Hindrance | null => {
  for (const { kind, id, from } of moved) if (world.entry(kind, id).stamp !== from.stamp) return "changedSince";
  for (const { id, from, to } of moved) {
    const hindrance = hinder(world, "coding", id, from, to);
    if (hindrance) return hindrance;
  }
  for (const change of moved) world.restore(change, change.to);
  return moved.some(({ id }) => isTaken(world, "coding", id)) ? "taken" : null;
};

/**
 * What turning a step around comes to: the world with every object in its other state, or why one of them cannot get it.
 * The objects turn in the order of the act when it is done again, and in the other order when it is undone.
 */
export const turnStep = (before: World, changes: readonly Change[], direction: "undo" | "redo"): World | Hindrance => {
  const world = new World(before);
  const all = changes.map(
    ({ before: earlier, after: later, ...change }): Turned =>
      direction === "undo" ? { ...change, from: later, to: earlier } : { ...change, from: earlier, to: later },
  );
  const moved = all.filter(({ isMoved }) => isMoved);
  for (const change of direction === "undo" ? all.toReversed() : all) {
    if (change.isMoved) {
      const isFirst = change === (direction === "undo" ? moved.at(-1) : moved[0]);
      const hindrance = isFirst ? turnMoved(world, moved) : null;
      if (hindrance) return hindrance;
      continue;
    }
    const { kind, id, from, to } = change;
    const now = world.entry(kind, id);
    if (now.stamp !== from.stamp) return "changedSince";
    const hindrance = hinder(world, kind, id, now, to);
    if (hindrance) return hindrance;
    world.restore(change, to);
    if (isTaken(world, kind, id)) return "taken";
  }
  return world;
};
