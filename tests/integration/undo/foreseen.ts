import { deriveFactorTable } from "../../../lib/domain/factor/derive-factor-table";
import { evidenceModes } from "../../../lib/domain/factor/evidence-mode";
import type { CodingStanceRow, FactorTableInput } from "../../../lib/domain/factor/factor-table-input";
import { type Threshold, threshold } from "../../../lib/domain/shared/threshold";
import type { FactorTableView } from "../../../lib/schema/factor";
import { askedState } from "../../../lib/schema/guide";
import { codingStatus, evidenceMode } from "../../../lib/schema/table-settings";
import type { Observed } from "./observe";
import { peopleWithConsent, type Study, turnOf } from "./study";
import { placesOf, type Values, type World } from "./world";

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes are looked into
type Items = readonly any[];

const itemsOf = (part: unknown): Items => (part as { items: Items }).items;

const byId = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

const said = (stances: Parameters<typeof placesOf>[0]): readonly string[] =>
  placesOf(stances)
    .map(({ stance, caseId, isForAll }) => `${stance} ${caseId} ${isForAll}`)
    .sort();

const lineage = (parents: ReadonlyMap<string, string | null>, codeId: string): readonly string[] => {
  const line: string[] = [];
  for (let at: string | null | undefined = codeId; at; at = parents.get(at)) line.push(at);
  return line;
};

/** Whether a coding was asked for: by hand, or by the question that was put last before its turn. */
const isPrompted = (study: Study, world: World, coding: Values["coding"]): boolean => {
  if (coding.promptedOverride !== null) return coding.promptedOverride;
  const talk = study.talks.find(({ transcriptId }) => transcriptId === coding.transcriptId);
  const turn = talk ? turnOf(talk, coding.start) : 0;
  const asking = world.get("turnMarks", coding.transcriptId).marks.findLast(({ turnIndex }) => turnIndex <= turn);
  const codes = lineage(world.parents(), coding.codeId);
  return world
    .get("guide", study.projectId)
    .questions.some(
      ({ questionId, codeIds }) => asking?.questionIds.includes(questionId) && codeIds.some((id) => codes.includes(id)),
    );
};

const asThreshold = (value: number): Threshold => {
  const made = threshold(value);
  if (!made.ok) throw new Error(made.reason.code);
  return made.value;
};

/** The factor table as the model derives it, from its own objects alone. */
const foreseeTable = (study: Study, world: World) => {
  const project = world.get("project", study.projectId);
  const codings = world.live("coding").flatMap(([codingId, coding]): CodingStanceRow[] =>
    placesOf(coding.stances).map(({ stance, caseId, isForAll }) => ({
      codingId,
      intervieweeId: study.talks.find(({ transcriptId }) => transcriptId === coding.transcriptId)?.intervieweeId ?? "",
      coderId: coding.coderId,
      codeId: coding.codeId,
      stance,
      caseIds: caseId === null ? [] : [caseId],
      appliesToAllCases: isForAll,
      status: codingStatus.parse(coding.status),
      prompted: isPrompted(study, world, coding),
      layer: "individual",
    })),
  );
  const { questions } = world.get("guide", study.projectId);
  const codesOf = new Map(questions.map(({ questionId, codeIds }) => [questionId, codeIds]));
  const input: FactorTableInput = {
    settings: {
      version: 1,
      salienceThreshold: asThreshold(project.salienceThreshold),
      presenceThreshold: asThreshold(project.presenceThreshold),
      belowRule: "unknown",
      evidenceMode: evidenceMode.parse(project.evidenceMode),
      countedStatuses: ["draft", "accepted", "disputed"],
      layer: "individual",
      countPrompted: project.countPrompted,
    },
    interviewees: world
      .live("interviewee")
      .map(([id, { number }]) => ({ id, number, isEligible: peopleWithConsent(study).includes(id) })),
    codes: world.live("code").map(([id, code]) => ({ id, ...code })),
    cases: world.live("case").map(([id, one]) => ({ id, ...one })),
    codings,
    documents: world.live("evidence").map(([id, one]) => ({
      id,
      ...one,
      authorIntervieweeIds: world.find("source", one.sourceId)?.authors ?? [],
    })),
    overrides: world.live("override").map(([id, one]) => ({
      id,
      ...one,
      madeOn: "2026-01-01",
      evidenceModes: evidenceModes.filter((mode) => mode !== "interviewsOnly"),
    })),
    guide: world.live("asked").flatMap(([intervieweeId, { states }]) =>
      Object.entries(states).map(([questionId, state]) => ({
        intervieweeId,
        codeIds: codesOf.get(questionId) ?? [],
        state: askedState.parse(state),
      })),
    ),
  };
  const table = deriveFactorTable(input);
  const numberOf = (id: string) => world.get("interviewee", id).number;
  return {
    factors: byId(
      table.rows.map(({ codeId, citers, kept, codingCount, isPrompted: prompted, guide }) => [
        codeId,
        { citedBy: citers.map(numberOf), kept, passages: codingCount, prompted, asked: guide.asked.map(numberOf) },
      ]),
    ),
    cells: byId(
      table.rows.flatMap(({ cells }) =>
        cells.map(({ codeId, caseId, state, value, provenance, present, absent, documents, override }) => [
          `${codeId} ${caseId}`,
          {
            state,
            value,
            provenance,
            present: present.map(numberOf),
            absent: absent.map(numberOf),
            documents: documents.items.map(({ id }) => id).sort(),
            override: override?.id ?? null,
          },
        ]),
      ),
    ),
    otherIdeas: table.otherIdeas.map(({ codeId }) => codeId).sort(),
  };
};

/** What the model says the project's lists and table are. */
export const foreseen = (study: Study, world: World) => {
  const guide = world.get("guide", study.projectId);
  const known = new Set(guide.questions.map(({ questionId }) => questionId));
  return {
    codings: byId(
      world.live("coding").map(([id, coding]) => {
        const { stances, promptedOverride, ...fields } = coding;
        const by = promptedOverride === null ? "guide" : "hand";
        return [id, { ...fields, stances: said(stances), prompted: isPrompted(study, world, coding), promptedBy: by }];
      }),
    ),
    codes: byId(world.live("code")),
    cases: byId(world.live("case")),
    sources: byId(
      world.live("source").map(([id, { citation, authors }]) => [id, { citation, authors: authors.toSorted() }]),
    ),
    evidence: byId(world.live("evidence")),
    interviews: byId(
      world
        .live("interview")
        .map(([id, { intervieweeIds, ...one }]) => [id, { ...one, intervieweeIds: intervieweeIds.toSorted() }]),
    ),
    interviewees: byId(world.live("interviewee")),
    guide: guide.questions.map((one) => ({ ...one, codeIds: one.codeIds.toSorted() })),
    asked: world
      .live("asked")
      .flatMap(([id, { states }]) =>
        Object.entries(states).flatMap(([questionId, state]) =>
          known.has(questionId) ? [`${id} ${questionId} ${state}`] : [],
        ),
      )
      .sort(),
    marks: world
      .live("turnMarks")
      .flatMap(([id, { marks }]) =>
        marks.flatMap((one) => one.questionIds.map((questionId) => `${id} ${one.turnIndex} ${questionId}`)),
      )
      .sort(),
    project: world.get("project", study.projectId),
    table: foreseeTable(study, world),
  };
};

/** What a reader saw, in the words of the model. */
export const seen = (observed: Observed): ReturnType<typeof foreseen> => {
  const table = observed.table as FactorTableView;
  const guide = observed.guide as { questions: Items; asked: Items };
  const project = observed.project as Values["project"] & { settings: Values["project"] };
  const list = <Value>(part: string, read: (item: Items[number]) => Value) =>
    byId(itemsOf(observed[part]).map((item) => [item.id as string, read(item)] as const));
  return {
    codings: list(
      "codings",
      ({ coderId, transcriptId, start, end, codeId, status, memo, stances, prompted, promptedBy }) => ({
        ...{ coderId, transcriptId, start, end, codeId, status, memo, stances: said(stances), prompted, promptedBy },
      }),
    ),
    codes: list("codes", ({ name, parentId, isFactor, rollsUp, definition, position }) => ({
      name,
      parentId,
      isFactor,
      rollsUp,
      definition,
      position,
    })),
    cases: list("cases", ({ name, outcome, position }) => ({ name, outcome, position })),
    sources: list("sources", ({ citation, authorIntervieweeIds }) => ({
      citation,
      authors: authorIntervieweeIds.toSorted(),
    })),
    evidence: list("evidence", ({ codeId, caseId, value, sourceId, locator }) => ({
      codeId,
      caseId,
      value,
      sourceId,
      locator,
    })),
    interviews: list("interviews", ({ number, lengthMinutes, mode, intervieweeIds, transcript }) => ({
      ...{ number, lengthMinutes, mode, intervieweeIds: intervieweeIds.toSorted(), hasTranscript: transcript !== null },
    })),
    interviewees: list("interviewees", ({ number, label, homeCaseId }) => ({ number, label, homeCaseId })),
    guide: guide.questions.map(({ questionId, text, codeIds }) => ({ questionId, text, codeIds: codeIds.toSorted() })),
    asked: guide.asked.map(({ intervieweeId, questionId, state }) => `${intervieweeId} ${questionId} ${state}`).sort(),
    marks: (observed.marks as Items)
      .map(
        ({ turnIndex, questionId, transcriptVersion }) =>
          `${transcriptVersion.transcriptId} ${turnIndex} ${questionId}`,
      )
      .sort(),
    project: {
      name: project.name,
      outcomeName: project.outcomeName,
      salienceThreshold: project.settings.salienceThreshold,
      presenceThreshold: project.settings.presenceThreshold,
      evidenceMode: project.settings.evidenceMode,
      countPrompted: project.settings.countPrompted,
    },
    table: {
      factors: byId(
        table.factors.map(({ codeId, citedBy, kept, passages, prompted, guide: coverage }) => [
          codeId,
          { citedBy, kept, passages, prompted, asked: coverage.asked },
        ]),
      ),
      cells: byId(
        table.cells.map(({ codeId, caseId, state, value, provenance, present, absent, evidence, override }) => [
          `${codeId} ${caseId}`,
          {
            state,
            value,
            provenance,
            present,
            absent,
            documents: evidence.map(({ id }) => id).sort(),
            override: override?.id ?? null,
          },
        ]),
      ),
      otherIdeas: table.otherIdeas.map(({ codeId }) => codeId).sort(),
    },
  };
};
