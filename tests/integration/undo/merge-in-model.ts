import { type FoldChoice, foldCodings } from "../../../lib/domain/codebook/fold-codings";
import { isBelow } from "../../../lib/domain/codebook/is-below";
import { isTaken } from "./hindrance";
import type { World } from "./world";

const moved = { isAlwaysNew: true, isMoved: true } as const;

const placeLast = (world: World, id: string, parentId: string | null): boolean => {
  const siblings = world.live("code").filter(([, code]) => code.parentId === parentId);
  const position = Math.max(-1, ...siblings.map(([, code]) => code.position)) + 1;
  world.set("code", id, { ...world.get("code", id), parentId, position });
  return !isTaken(world, "code", id);
};

interface Merge {
  readonly fromId: string;
  readonly intoId: string;
  readonly choice: FoldChoice;
}

/** @returns whether two codings contradict each other in a way that nobody decided */
const mergeCodings = (world: World, { fromId, intoId, choice }: Merge): boolean => {
  const placeOf = ({
    transcriptId,
    coderId,
    start,
    end,
  }: {
    transcriptId: string;
    coderId: string;
    start: number;
    end: number;
  }) => [transcriptId, coderId, start, end].join(" ");
  const all = world.live("coding");
  const staying = new Map(
    all.filter(([, one]) => one.codeId === intoId).map(([id, one]) => [placeOf(one), { id, one }]),
  );
  const moving = all.filter(([, one]) => one.codeId === fromId);
  let isOpen = false;
  for (const [id, one] of moving)
    if (!staying.has(placeOf(one))) world.set("coding", id, { ...one, codeId: intoId }, moved);
  for (const [id, one] of moving) {
    const held = staying.get(placeOf(one));
    if (!held) continue;
    const { folded, conflicts } = foldCodings(held.one, one, choice);
    if (choice === null && conflicts.length > 0) isOpen = true;
    const { status, promptedOverride, memo, stances } = folded;
    world.set("coding", held.id, { ...held.one, status, promptedOverride, memo, stances }, moved);
    world.set("coding", id, null, moved);
  }
  return isOpen;
};

/** @returns whether two judgements contradict each other in a way that nobody decided */
const mergeOverrides = (world: World, { fromId, intoId, choice }: Merge): boolean => {
  const all = world.live("override");
  let isOpen = false;
  for (const [id, one] of all.filter(([, { codeId }]) => codeId === fromId)) {
    const held = all.find(([, { codeId, caseId }]) => codeId === intoId && caseId === one.caseId);
    const isConflict = held !== undefined && held[1].value !== one.value;
    if (isConflict && choice === null) isOpen = true;
    const goes = held !== undefined && !(isConflict && choice === "keepFrom");
    if (held && !goes) world.set("override", held[0], null);
    world.set("override", id, goes ? null : { ...one, codeId: intoId });
  }
  return isOpen;
};

/** Takes everything that rests on a code to another one. @returns whether that is allowed */
export const mergeInModel = (world: World, projectId: string, merge: Merge): boolean => {
  const { fromId, intoId } = merge;
  if (fromId === intoId) return false;
  const parents = world.parents();
  const from = world.get("code", fromId);
  const documents = world.live("evidence").filter(([, { codeId }]) => codeId === fromId);
  const isResting = documents.length > 0 || world.live("override").some(([, { codeId }]) => codeId === fromId);
  if (isResting && !world.get("code", intoId).isFactor) return false;
  const isOpen = [mergeCodings(world, merge), mergeOverrides(world, merge)].includes(true);
  if (isOpen) return false;
  for (const [id, one] of documents) world.set("evidence", id, { ...one, codeId: intoId });
  const { questions } = world.get("guide", projectId);
  if (questions.some(({ codeIds }) => codeIds.includes(fromId)))
    world.set(
      "guide",
      projectId,
      {
        questions: questions.map((question) => ({
          ...question,
          codeIds: [...new Set(question.codeIds.map((id) => (id === fromId ? intoId : id)))].sort(),
        })),
      },
      { isAlwaysNew: true },
    );
  if (isBelow(parents, intoId, fromId) && !placeLast(world, intoId, from.parentId)) return false;
  const children = world
    .live("code")
    .filter(([id, { parentId }]) => parentId === fromId && id !== intoId)
    .sort(([, one], [, other]) => one.position - other.position);
  for (const [id] of children) if (!placeLast(world, id, intoId)) return false;
  world.set("code", fromId, null);
  return true;
};
