import { PUT as ASK } from "../../../app/api/v1/projects/[projectId]/guide/asked/route";
import { PUT as SAVE_GUIDE } from "../../../app/api/v1/projects/[projectId]/guide/route";
import { PATCH as PATCH_PERSON } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/route";
import { POST as ADD_PERSON } from "../../../app/api/v1/projects/[projectId]/interviewees/route";
import { PATCH as PATCH_INTERVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/[interviewId]/route";
import { POST as ADD_INTERVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/route";
import { PATCH as PATCH_PROJECT } from "../../../app/api/v1/projects/[projectId]/route";
import { PUT as MARK } from "../../../app/api/v1/projects/[projectId]/transcripts/[transcriptId]/questions/route";
import { evidenceModes } from "../../../lib/domain/factor/evidence-mode";
import { askedStates } from "../../../lib/domain/guide/asked-state";
import { isTaken } from "./hindrance";
import { type Planner, pick } from "./plan";
import { peopleWithConsent } from "./study";
import { type Kind, type Values, World } from "./world";

const isFree = <K extends Kind>(world: World, kind: K, id: string, value: Values[K]): boolean => {
  const trial = new World(world);
  trial.set(kind, id, value);
  return !isTaken(trial, kind, id);
};

type Question = Values["guide"]["questions"][number];

const isSameGuide = (one: readonly Question[], other: readonly Omit<Question, "questionId">[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Planners of interviews, interviewees, the guide and what is marked by it, and the project's own words and settings. */
export const fieldPlans: readonly Planner[] = [
  async function addInterview(study, world, { a, b, c }) {
    const intervieweeIds = [pick(study.unheard, c) ?? ""];
    const made = { number: 900 + (a % 4), lengthMinutes: 30 + b, mode: "video", intervieweeIds, hasTranscript: false };
    const { hasTranscript: _, ...body } = made;
    return {
      handler: ADD_INTERVIEW,
      sent: {
        params: { projectId: study.projectId },
        body: { ...body, language: "en", interviewerIds: [study.owner.userId] },
      },
      expected: isFree(world, "interview", "new", made) ? (into, { id }) => into.set("interview", id, made) : null,
    };
  },
  async function patchInterview(study, world, { a, b, c }) {
    const [id, one] = pick(world.live("interview"), a) ?? [];
    if (!id || !one) return null;
    const variants = [
      { lengthMinutes: 30 + c },
      { mode: pick(["phone", "video"], c) ?? "phone" },
      { number: 900 + (c % 4) },
      { intervieweeIds: study.unheard.filter((_, at) => c % 3 === 2 || at === c % 3).toSorted() },
    ];
    const body = pick(variants, b) ?? {};
    const next = { ...one, ...body };
    const hasOtherPeople = one.intervieweeIds.join() !== next.intervieweeIds.join();
    const isAllowed = isFree(world, "interview", id, next) && !(hasOtherPeople && one.hasTranscript);
    return {
      handler: PATCH_INTERVIEW,
      sent: { method: "PATCH", params: { projectId: study.projectId, interviewId: id }, body },
      versionOf: ["interview", id],
      expected: isAllowed ? (into) => into.set("interview", id, next) : null,
    };
  },
  async function addPerson(study, world, { a, b }) {
    const made = {
      number: 800 + (a % 4),
      label: `Person ${b % 4}`,
      homeCaseId: pick(world.live("case"), a)?.[0] ?? null,
    };
    return {
      handler: ADD_PERSON,
      sent: { params: { projectId: study.projectId }, body: made },
      expected: isFree(world, "interviewee", "new", made) ? (into, { id }) => into.set("interviewee", id, made) : null,
    };
  },
  async function patchPerson(study, world, { a, b, c }) {
    const [id, one] = pick(world.live("interviewee"), a) ?? [];
    if (!id || !one) return null;
    const variants = [
      { label: `Person ${c % 4}` },
      { number: 800 + (c % 4) },
      { homeCaseId: pick(world.live("case"), c)?.[0] ?? null },
      { homeCaseId: null },
    ];
    const next = { ...one, ...pick(variants, b) };
    return {
      handler: PATCH_PERSON,
      sent: {
        method: "PATCH",
        params: { projectId: study.projectId, intervieweeId: id },
        body: pick(variants, b) ?? {},
      },
      versionOf: ["interviewee", id],
      expected: isFree(world, "interviewee", id, next) ? (into) => into.set("interviewee", id, next) : null,
    };
  },
  async function saveGuide(study, world, { a, b, c, flag }) {
    const { questions } = world.get("guide", study.projectId);
    const codes = world.live("code").map(([id]) => id);
    const codeIds = [...new Set([pick(codes, b), pick(codes, c)])].flatMap((id) => id ?? []).sort();
    const changed = pick(questions, a);
    const next = flag
      ? [...questions, { text: `Question ${c}`, codeIds }]
      : questions.flatMap((question) => {
          if (question !== changed) return [question];
          return c % 3 === 0 ? [] : [{ ...question, codeIds: c % 3 === 1 ? codeIds : [] }];
        });
    const isSame = isSameGuide(questions, next);
    return {
      handler: SAVE_GUIDE,
      sent: { method: "PUT", params: { projectId: study.projectId }, body: { questions: next } },
      versionOf: ["guide", study.projectId],
      expected: (into, answer) => {
        if (isSame) return;
        const saved = next.map((question, at) => ({
          questionId: answer.questions[at]?.questionId ?? "",
          text: question.text,
          codeIds: question.codeIds,
        }));
        into.set("guide", study.projectId, { questions: saved }, { isAlwaysNew: true });
      },
    };
  },
  async function ask(study, world, { a, b, c }) {
    const { questionId } = pick(world.get("guide", study.projectId).questions, a) ?? {};
    const intervieweeId = pick(peopleWithConsent(study), b);
    if (!questionId || !intervieweeId) return null;
    const state = pick([...askedStates, null], c) ?? null;
    const { [questionId]: _, ...others } = world.get("asked", intervieweeId).states;
    const states = Object.entries(state === null ? others : { ...others, [questionId]: state });
    return {
      handler: ASK,
      sent: {
        method: "PUT",
        params: { projectId: study.projectId },
        body: { entries: [{ intervieweeId, questionId, state }] },
      },
      expected: (into) => into.set("asked", intervieweeId, { states: Object.fromEntries(states.sort()) }),
    };
  },
  async function mark(study, world, { a, b, c, flag }) {
    const transcriptId = pick(study.talks, a)?.transcriptId;
    const known = world.get("guide", study.projectId).questions.map((question) => question.questionId);
    if (!transcriptId || known.length === 0) return null;
    const turnIndex = pick([0, 2], b) ?? 0;
    const questionIds = flag ? [] : [...new Set([pick(known, b), pick(known, c)])].flatMap((id) => id ?? []).sort();
    const others = world.get("turnMarks", transcriptId).marks.filter((one) => one.turnIndex !== turnIndex);
    const marks = questionIds.length > 0 ? [...others, { turnIndex, questionIds }] : others;
    return {
      handler: MARK,
      sent: {
        method: "PUT",
        params: { projectId: study.projectId, transcriptId },
        body: { version: 1, marks: [{ turnIndex, questionIds }] },
      },
      expected: (into) =>
        into.set("turnMarks", transcriptId, { marks: marks.toSorted((one, other) => one.turnIndex - other.turnIndex) }),
    };
  },
  async function patchProject(study, _world, { a, b, c, flag }) {
    const variants: readonly Partial<Values["project"]>[] = [
      { salienceThreshold: 1 + (c % 4) },
      { presenceThreshold: 1 + (c % 2) },
      { evidenceMode: pick(evidenceModes, c) ?? "either" },
      { countPrompted: flag },
    ];
    const settings = pick(variants, b) ?? {};
    const fields = a % 3 === 0 ? { name: `Study ${c}`, outcomeName: `Outcome ${b}` } : {};
    return {
      handler: PATCH_PROJECT,
      sent: { method: "PATCH", params: { projectId: study.projectId }, body: { ...fields, settings } },
      versionOf: ["project", study.projectId],
      expected: (into) =>
        into.set("project", study.projectId, { ...into.get("project", study.projectId), ...fields, ...settings }),
    };
  },
];
