import {
  PATCH as PATCH_CASE,
  DELETE as REMOVE_CASE,
} from "../../../app/api/v1/projects/[projectId]/cases/[caseId]/route";
import { POST as ADD_CASE } from "../../../app/api/v1/projects/[projectId]/cases/route";
import {
  PATCH as PATCH_EVIDENCE,
  DELETE as UNLINK,
} from "../../../app/api/v1/projects/[projectId]/evidence/[evidenceId]/route";
import { POST as LINK } from "../../../app/api/v1/projects/[projectId]/evidence/route";
import {
  PUT as JUDGE,
  DELETE as UNJUDGE,
} from "../../../app/api/v1/projects/[projectId]/factor-table/cells/[codeId]/[caseId]/override/route";
import {
  PATCH as PATCH_SOURCE,
  DELETE as REMOVE_SOURCE,
} from "../../../app/api/v1/projects/[projectId]/sources/[sourceId]/route";
import { POST as ADD_SOURCE } from "../../../app/api/v1/projects/[projectId]/sources/route";
import { cellValues } from "../../../lib/domain/factor/cell-value";
import { caseUses, evidenceUses, isTaken, sourceUses } from "./hindrance";
import { type Planner, pick } from "./plan";
import { type Values, World } from "./world";

const names = ["Kazakhstan", "Armenia", "Tajikistan", "tajikistan", "Kyrgyzstan"] as const;
const cellSaying = (at: number) => pick(cellValues, at) ?? "unknown";

const isCaseFree = (world: World, id: string, value: Values["case"]): boolean => {
  const trial = new World(world);
  trial.set("case", id, value);
  return !isTaken(trial, "case", id);
};

/** Planners of cases, sources, documents behind cells and judgements. */
export const cellPlans: readonly Planner[] = [
  async function addCase(study, world, { a, b }) {
    const made = { name: pick(names, a) ?? names[0], outcome: cellSaying(b), position: 0 };
    return {
      handler: ADD_CASE,
      sent: { params: { projectId: study.projectId }, body: { name: made.name, outcome: made.outcome } },
      expected: isCaseFree(world, "new", made)
        ? (into, { id, position }) => into.set("case", id, { ...made, position })
        : null,
    };
  },
  async function patchCase(study, world, { a, b, c }) {
    const [id, one] = pick(world.live("case"), a) ?? [];
    if (!id || !one) return null;
    const variants = [{ name: pick(names, c) ?? names[0] }, { outcome: cellSaying(c) }, { position: c }];
    const body = pick(variants, b) ?? {};
    return {
      handler: PATCH_CASE,
      sent: { method: "PATCH", params: { projectId: study.projectId, caseId: id }, body },
      versionOf: ["case", id],
      expected: isCaseFree(world, id, { ...one, ...body }) ? (into) => into.set("case", id, { ...one, ...body }) : null,
    };
  },
  async function removeCase(study, world, { a }) {
    const [id] = pick(world.live("case"), a) ?? [];
    if (!id) return null;
    return {
      handler: REMOVE_CASE,
      sent: { method: "DELETE", params: { projectId: study.projectId, caseId: id } },
      versionOf: ["case", id],
      expected: caseUses(world, id) > 0 ? null : (into) => into.set("case", id, null),
    };
  },
  async function addSource(study, _world, { a, flag }) {
    const authors = flag ? [study.unheard[0] ?? ""] : [];
    const citation = `Source ${a}`;
    return {
      handler: ADD_SOURCE,
      sent: { params: { projectId: study.projectId }, body: { citation, authorIntervieweeIds: authors } },
      expected: (into, { id }) => into.set("source", id, { citation, authors }),
    };
  },
  async function patchSource(study, world, { a, b, c, flag }) {
    const [id, one] = pick(world.live("source"), a) ?? [];
    if (!id || !one) return null;
    const authors = study.unheard.filter((_, at) => flag || at === c % 2).toSorted();
    const [body, next] =
      b % 2 === 0
        ? [{ citation: `Source ${c}` }, { ...one, citation: `Source ${c}` }]
        : [{ authorIntervieweeIds: authors }, { ...one, authors }];
    return {
      handler: PATCH_SOURCE,
      sent: { method: "PATCH", params: { projectId: study.projectId, sourceId: id }, body },
      versionOf: ["source", id],
      expected: (into) => into.set("source", id, next),
    };
  },
  async function removeSource(study, world, { a }) {
    const [id] = pick(world.live("source"), a) ?? [];
    if (!id) return null;
    return {
      handler: REMOVE_SOURCE,
      sent: { method: "DELETE", params: { projectId: study.projectId, sourceId: id } },
      versionOf: ["source", id],
      expected: sourceUses(world, id) > 0 ? null : (into) => into.set("source", id, null),
    };
  },
  async function link(study, world, { a, b, c, flag }) {
    const [codeId, code] = pick(world.live("code"), a) ?? [];
    const [caseId] = pick(world.live("case"), b) ?? [];
    const [sourceId] = pick(world.live("source"), c) ?? [];
    if (!codeId || !caseId || !sourceId) return null;
    const made = { codeId, caseId, value: flag ? "yes" : "no", sourceId, locator: `p. ${c}` } as const;
    return {
      handler: LINK,
      sent: { params: { projectId: study.projectId }, body: made },
      expected: code?.isFactor ? (into, { id }) => into.set("evidence", id, made) : null,
    };
  },
  async function patchEvidence(study, world, { a, b, c }) {
    const [id, one] = pick(world.live("evidence"), a) ?? [];
    const [sourceId] = pick(world.live("source"), c) ?? [];
    if (!id || !one || !sourceId) return null;
    const body = pick([{ value: cellSaying(c) }, { sourceId }, { locator: `p. ${c}` }], b) ?? {};
    return {
      handler: PATCH_EVIDENCE,
      sent: { method: "PATCH", params: { projectId: study.projectId, evidenceId: id }, body },
      versionOf: ["evidence", id],
      expected: (into) => into.set("evidence", id, { ...one, ...body }),
    };
  },
  async function unlink(study, world, { a }) {
    const [id] = pick(world.live("evidence"), a) ?? [];
    if (!id) return null;
    return {
      handler: UNLINK,
      sent: { method: "DELETE", params: { projectId: study.projectId, evidenceId: id } },
      versionOf: ["evidence", id],
      expected: evidenceUses(world, id) > 0 ? null : (into) => into.set("evidence", id, null),
    };
  },
  async function judge(study, world, { a, b, c, flag }, by) {
    const [codeId, code] = pick(world.live("code"), a) ?? [];
    const [caseId] = pick(world.live("case"), b) ?? [];
    if (!codeId || !caseId) return null;
    const documents = world.live("evidence").filter(([, one]) => one.codeId === codeId && one.caseId === caseId);
    const evidenceIds = flag ? documents.map(([id]) => id) : [];
    const said = { value: cellSaying(c), justification: `Because of ${c % 3}`, evidenceIds };
    const [current, held] =
      world.live("override").find(([, one]) => one.codeId === codeId && one.caseId === caseId) ?? [];
    const isSame =
      held?.value === said.value &&
      held.justification === said.justification &&
      held.evidenceIds.join() === evidenceIds.join();
    return {
      handler: JUDGE,
      sent: { method: "PUT", params: { projectId: study.projectId, codeId, caseId }, body: said },
      expected: code?.isFactor
        ? (into, { id }) => {
            if (isSame) return;
            if (current) into.set("override", current, null);
            into.set("override", id, { codeId, caseId, ...said, authorId: by.userId });
          }
        : null,
    };
  },
  async function unjudge(study, world, { a }) {
    const [id, one] = pick(world.live("override"), a) ?? [];
    if (!id || !one) return null;
    const { codeId, caseId } = one;
    return {
      handler: UNJUDGE,
      sent: { method: "DELETE", params: { projectId: study.projectId, codeId, caseId } },
      expected: (into) => into.set("override", id, null),
    };
  },
];
