import { DELETE, PATCH } from "../../../app/api/v1/projects/[projectId]/codings/[codingId]/route";
import { POST as BATCH } from "../../../app/api/v1/projects/[projectId]/codings/batch/route";
import { POST as BULK } from "../../../app/api/v1/projects/[projectId]/codings/bulk/route";
import { POST } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { decideStanceMerge } from "../../../lib/domain/coding/decide-stance-merge";
import type { StanceEntry } from "../../../lib/domain/coding/stance-entry";
import { isTaken } from "./hindrance";
import { type Command, type Planner, pick, readVersion } from "./plan";
import { phrases, type Study, spanIn } from "./study";
import { type Values, World } from "./world";

const casesInOrder = (world: World): readonly string[] =>
  [...world.live("case")].sort(([, one], [, other]) => one.position - other.position).map(([id]) => id);

/** In general, of one case, of two, or of all cases of the day. */
const saying = (world: World, { stance, b, c }: Command): StanceEntry[] => {
  const cases = casesInOrder(world);
  const one = pick(cases, b);
  const other = pick(cases, b + 1);
  if (c % 4 === 0 || !one || !other) return [{ stance, caseIds: [], appliesToAllCases: false }];
  if (c % 4 === 1) return [{ stance, caseIds: [], appliesToAllCases: true }];
  return [{ stance, caseIds: c % 4 === 2 ? [one] : [...new Set([one, other])], appliesToAllCases: false }];
};

interface Wanted {
  readonly talk: Study["talks"][number];
  readonly phrase: string;
  readonly codeId: string;
  readonly said: StanceEntry[];
  readonly replace: boolean;
}

const wantedBy = (study: Study, world: World, command: Command): Wanted | null => {
  const talk = pick(study.talks, command.a);
  const phrase = pick(phrases, command.b);
  const [codeId] = pick(world.live("code"), command.c) ?? [];
  return talk && phrase && codeId
    ? { talk, phrase, codeId, said: saying(world, command), replace: command.flag }
    : null;
};

const bodyOf = ({ talk, phrase, codeId, said, replace }: Wanted) => ({
  transcriptId: talk.transcriptId,
  version: 1,
  ...spanIn(talk, phrase),
  codeId,
  stances: said,
  replace,
});

/** What a posted coding changes: makes one, adds to the one that is there, or nothing. Null: refused. */
const apply = (world: World, wanted: Wanted, coderId: string): ((into: World, id: string) => void) | null => {
  const { talk, phrase, codeId, said, replace } = wanted;
  const { start, end } = spanIn(talk, phrase);
  const { transcriptId } = talk;
  const held = world
    .live("coding")
    .find(
      ([, one]) =>
        one.transcriptId === transcriptId &&
        one.codeId === codeId &&
        one.coderId === coderId &&
        one.start === start &&
        one.end === end,
    );
  const merged = decideStanceMerge(held?.[1].stances ?? [], said, { replace, casesOfToday: casesInOrder(world) });
  if (!merged.ok) return null;
  const { outcome, stances } = merged.value;
  if (held && outcome === "unchanged") return () => undefined;
  const fresh = { coderId, transcriptId, start, end, codeId, status: "accepted", memo: "", promptedOverride: null };
  return (into, id) => {
    const status = held && held[1].status !== "rejected" ? held[1].status : "accepted";
    into.set("coding", held?.[0] ?? id, { ...(held?.[1] ?? fresh), status, stances }, { isAlwaysNew: true });
  };
};

const change = (world: World, id: string, patch: Partial<Values["coding"]>): boolean => {
  world.set("coding", id, { ...world.get("coding", id), ...patch }, { isAlwaysNew: true });
  return !isTaken(world, "coding", id);
};

const ownOf = (world: World, coderId: string) =>
  world.live("coding").filter(([, coding]) => coding.coderId === coderId);

/** Planners of everything that is done to codings. */
export const codingPlans: readonly Planner[] = [
  async function add(study, world, command, by) {
    const wanted = wantedBy(study, world, command);
    if (!wanted) return null;
    const done = apply(world, wanted, by.userId);
    return {
      handler: POST,
      sent: { params: { projectId: study.projectId }, body: bodyOf(wanted) },
      expected: done && ((into, answer) => done(into, answer.id)),
    };
  },
  async function patch(study, world, command, by) {
    const [id, own] = pick(ownOf(world, by.userId), command.a) ?? [];
    const [codeId] = pick(world.live("code"), command.c) ?? [];
    const talk = study.talks.find(({ transcriptId }) => transcriptId === own?.transcriptId);
    if (!id || !codeId || !talk) return null;
    const said = saying(world, command);
    const span = spanIn(talk, pick(phrases, command.c) ?? phrases[0]);
    const variants = [
      [{ status: "rejected" }, { status: "rejected" }],
      [{ status: "accepted" }, { status: "accepted" }],
      [{ codeId }, { codeId }],
      [{ memo: `remark ${command.c}` }, { memo: `remark ${command.c}` }],
      [span, { start: span.start, end: span.end }],
      [{ prompted: command.flag }, { promptedOverride: command.flag }],
      [{ stances: said }, {}],
    ] as const;
    const [body, patched] = pick(variants, command.b) ?? variants[0];
    const merged = decideStanceMerge([], said, { replace: false, casesOfToday: casesInOrder(world) });
    const values = "stances" in body && merged.ok ? { stances: merged.value.stances } : patched;
    const trial = change(new World(world), id, values);
    return {
      handler: PATCH,
      sent: { method: "PATCH", params: { projectId: study.projectId, codingId: id }, body },
      versionOf: ["coding", id],
      expected: trial ? (into) => void change(into, id, values) : null,
    };
  },
  async function remove(study, world, command, by) {
    const [id] = pick(ownOf(world, by.userId), command.a) ?? [];
    if (!id) return null;
    return {
      handler: DELETE,
      sent: { method: "DELETE", params: { projectId: study.projectId, codingId: id } },
      versionOf: ["coding", id],
      expected: (into) => into.set("coding", id, null, { isAlwaysNew: true }),
    };
  },
  async function batch(study, world, command, by) {
    const own = ownOf(world, by.userId);
    const removed = pick(own, command.a)?.[0];
    const first = wantedBy(study, world, command);
    const second = wantedBy(study, world, { ...command, b: command.b + 1 });
    if (!removed || !first || !second) return null;
    const trial = new World(world);
    const steps = (into: World, idOf: (at: number) => string): boolean => {
      into.set("coding", removed, null, { isAlwaysNew: true });
      for (const [at, wanted] of [first, second].entries()) {
        const done = apply(into, wanted, by.userId);
        if (!done) return false;
        done(into, idOf(at));
      }
      return true;
    };
    const body = {
      remove: [{ id: removed, version: await readVersion(study, "coding", removed) }],
      items: [bodyOf(first), bodyOf(second)],
    };
    return {
      handler: BATCH,
      sent: { params: { projectId: study.projectId }, body },
      expected: steps(trial, (at) => `new ${at}`)
        ? (into, answer) => void steps(into, (at) => answer.items[at]?.id ?? "")
        : null,
    };
  },
  async function moveTogether(study, world, command, by) {
    const own = ownOf(world, by.userId);
    const chosen = [...new Set([pick(own, command.a), pick(own, command.b)])].flatMap((one) => (one ? [one] : []));
    const phrase = pick(phrases, command.c) ?? phrases[0];
    if (chosen.length === 0) return null;
    const moves = chosen.map(([id, coding]) => {
      const talk = study.talks.find(({ transcriptId }) => transcriptId === coding.transcriptId);
      if (!talk) throw new Error("a coding of no transcript");
      return { id, span: spanIn(talk, phrase) };
    });
    const steps = (into: World): boolean =>
      moves.every(({ id, span }) => change(into, id, { start: span.start, end: span.end }));
    const move = await Promise.all(
      moves.map(async ({ id, span }) => ({ id, version: await readVersion(study, "coding", id), ...span })),
    );
    return {
      handler: BATCH,
      sent: { params: { projectId: study.projectId }, body: { move } },
      expected: steps(new World(world)) ? (into) => void steps(into) : null,
    };
  },
  async function bulk(study, world, command, by) {
    const all = world.live("coding");
    const chosen = [command.a, command.a + 1, command.b].flatMap((at) => pick(all, at)?.[0] ?? []);
    const [codeId] = pick(world.live("code"), command.c) ?? [];
    if (chosen.length === 0 || !codeId) return null;
    const said = saying(world, command);
    const merged = decideStanceMerge([], said, { replace: false, casesOfToday: casesInOrder(world) });
    if (!merged.ok) return null;
    const variants = [
      [{ remove: true }, null],
      [{ codeId }, { codeId }],
      [{ status: "disputed" }, { status: "disputed" }],
      [{ stances: said }, { stances: merged.value.stances }],
    ] as const;
    const [asked, patch] = pick(variants, command.b) ?? variants[0];
    const codings = await Promise.all(
      [...new Set(chosen)].map(async (id) => ({ id, version: await readVersion(study, "coding", id) })),
    );
    return {
      handler: BULK,
      sent: { params: { projectId: study.projectId }, body: { codings, change: asked } },
      expected: (into) => {
        for (const { id } of codings) {
          const own = into.get("coding", id);
          // What is somebody else's, and a passage that has the code already, are left out.
          if (own.coderId !== by.userId) continue;
          if (patch === null) into.set("coding", id, null, { isAlwaysNew: true });
          else if (change(new World(into), id, patch)) change(into, id, patch);
        }
      },
    };
  },
];
