import { POST as MERGE } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/merge/route";
import { DELETE, PATCH } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { POST as SPLIT } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/split/route";
import { POST as PLACES } from "../../../app/api/v1/projects/[projectId]/codes/places/route";
import { POST } from "../../../app/api/v1/projects/[projectId]/codes/route";
import { isBelow } from "../../../lib/domain/codebook/is-below";
import { codeUses, isTaken } from "./hindrance";
import { mergeInModel } from "./merge-in-model";
import { type Planner, pick, readVersion } from "./plan";
import { type Values, World } from "./world";

const names = ["Norms", "Threat", "Danger", "danger", "Interest", "External actor", "Neighbour"] as const;

/** Changes a code as the codebook allows it. @returns whether it does */
const change = (world: World, id: string, patch: Partial<Values["code"]>): boolean => {
  const { parentId } = patch;
  if (parentId && isBelow(world.parents(), parentId, id)) return false;
  world.set("code", id, { ...world.get("code", id), ...patch });
  return !isTaken(world, "code", id);
};

const isFree = (world: World, value: Values["code"]): boolean => {
  const trial = new World(world);
  trial.set("code", "new", value);
  return !isTaken(trial, "code", "new");
};

/** Planners of everything that is done to the codebook. */
export const codebookPlans: readonly Planner[] = [
  async function add(study, world, { a, b, flag }) {
    const name = pick(names, a) ?? names[0];
    const parentId = b % 2 === 0 ? null : (pick(world.live("code"), b)?.[0] ?? null);
    const made = { name, parentId, isFactor: flag, rollsUp: true, definition: "", position: 0 };
    return {
      handler: POST,
      sent: { params: { projectId: study.projectId }, body: { name, parentId, isFactor: flag } },
      expected: isFree(world, made) ? (into, { id, position }) => into.set("code", id, { ...made, position }) : null,
    };
  },
  async function patch(study, world, { a, b, c, flag }) {
    const codes = world.live("code");
    const [id] = pick(codes, a) ?? [];
    if (!id) return null;
    const variants: readonly Partial<Values["code"]>[] = [
      { name: pick(names, c) ?? names[0] },
      { isFactor: flag },
      { rollsUp: flag },
      { parentId: pick(codes, c)?.[0] ?? null },
      { parentId: null },
      { definition: `Definition ${c}` },
    ];
    const body = pick(variants, b) ?? {};
    return {
      handler: PATCH,
      sent: { method: "PATCH", params: { projectId: study.projectId, codeId: id }, body },
      versionOf: ["code", id],
      expected: change(new World(world), id, body) ? (into) => void change(into, id, body) : null,
    };
  },
  async function remove(study, world, { a }) {
    const [id] = pick(world.live("code"), a) ?? [];
    if (!id) return null;
    return {
      handler: DELETE,
      sent: { method: "DELETE", params: { projectId: study.projectId, codeId: id } },
      versionOf: ["code", id],
      expected: codeUses(world, id) > 0 ? null : (into) => into.set("code", id, null),
    };
  },
  async function move(study, world, { a, b, c, flag }) {
    const codes = world.live("code");
    const ids = [...new Set([pick(codes, a)?.[0], pick(codes, b)?.[0]])].flatMap((id) => id ?? []);
    const parentId = flag ? null : (pick(codes, c)?.[0] ?? null);
    const places = await Promise.all(
      ids.map(async (codeId, position) => ({
        codeId,
        version: await readVersion(study, "code", codeId),
        position,
        ...(position === 0 ? { parentId } : {}),
      })),
    );
    const steps = (into: World): boolean =>
      places.every(({ codeId, version: _, ...place }) => change(into, codeId, place));
    return {
      handler: PLACES,
      sent: { params: { projectId: study.projectId }, body: { places } },
      expected: steps(new World(world)) ? (into) => void steps(into) : null,
    };
  },
  async function merge(study, world, { a, b, c }) {
    const codes = world.live("code");
    const [fromId] = pick(codes, a) ?? [];
    const [intoId] = pick(codes, b) ?? [];
    if (!fromId || !intoId) return null;
    const onConflict = pick(["refuse", "keepInto", "keepFrom"] as const, c) ?? "refuse";
    const merged = (into: World) =>
      mergeInModel(into, study.projectId, { fromId, intoId, choice: onConflict === "refuse" ? null : onConflict });
    return {
      handler: MERGE,
      sent: { params: { projectId: study.projectId, codeId: fromId }, body: { intoId, onConflict } },
      versionOf: ["code", fromId],
      expected: merged(new World(world)) ? (into) => void merged(into) : null,
    };
  },
  async function split(study, world, { a, b, c }) {
    const [id, code] = pick(world.live("code"), a) ?? [];
    if (!id || !code) return null;
    const own = world.live("coding").filter(([, coding]) => coding.codeId === id);
    const codingIds = [...new Set([pick(own, b)?.[0], pick(own, c)?.[0]])].flatMap((one) => one ?? []);
    if (codingIds.length === 0) return null;
    const made = { ...code, name: pick(names, c) ?? names[0], definition: "" };
    return {
      handler: SPLIT,
      sent: { params: { projectId: study.projectId, codeId: id }, body: { name: made.name, codingIds } },
      versionOf: ["code", id],
      expected: isFree(world, made)
        ? (into, answer) => {
            into.set("code", answer.id, { ...made, position: answer.position });
            for (const codingId of codingIds)
              into.set(
                "coding",
                codingId,
                { ...into.get("coding", codingId), codeId: answer.id },
                { isAlwaysNew: true, isMoved: true },
              );
          }
        : null,
    };
  },
];
