import * as z from "zod";
import { codingLayers } from "../domain/coding/coding-layer";
import { codingStatuses, defaultCountedStatuses } from "../domain/coding/coding-status";
import { stances } from "../domain/coding/stance";
import { grantAnswers } from "../domain/consent/consent-choice";
import { belowRules } from "../domain/factor/below-rule";
import { cellValues } from "../domain/factor/cell-value";
import { evidenceModes } from "../domain/factor/evidence-mode";
import { isoDate } from "../domain/shared/iso-date";
import { threshold } from "../domain/shared/threshold";

/*
 * The shape of `factor-table` and `reference-study` in the test vectors. Keys that only describe (names, labels, notes)
 * are ignored, as the interface promises: these objects are therefore not strict.
 */

const name = z.string().min(1);

const thresholdNumber = z.number().transform((value, context) => {
  const result = threshold(value);
  if (result.ok) return result.value;
  context.addIssue({ code: "custom", message: "must be a whole number from 1" });
  return z.NEVER;
});

const calendarDay = z.string().transform((value, context) => {
  const result = isoDate(value);
  if (result.ok) return result.value;
  context.addIssue({ code: "custom", message: "must be a day that exists, as 2024-05-03" });
  return z.NEVER;
});

const settings = z.object({
  salienceThreshold: thresholdNumber,
  presenceThreshold: thresholdNumber,
  evidenceMode: z.enum(evidenceModes).default("interviewsOnly"),
  countedStatuses: z.array(z.enum(codingStatuses)).default([...defaultCountedStatuses]),
  layer: z.enum(codingLayers).default("individual"),
  countPrompted: z.boolean().default(true),
  belowRule: z.enum(belowRules).default("unknown"),
});

const interviewee = z.object({
  id: name,
  consentRecords: z.array(
    z.object({ date: calendarDay, signed: z.boolean(), analysis: z.enum(grantAnswers).default("missing") }),
  ),
  withdrawn: z.boolean().default(false),
  minutes: z.exactOptional(z.number().min(0)),
  identity: z.exactOptional(z.enum(["public", "confidential"])),
});

const interview = z.object({
  id: name,
  interviewees: z.array(name),
  turns: z.array(z.object({ id: name, speaker: name })),
});

const factor = z.object({
  id: name,
  parent: name.nullable().default(null),
  isFactor: z.boolean().default(true),
  rollsUp: z.boolean().default(true),
});

const coding = z.object({
  interviewee: z.exactOptional(name),
  interview: z.exactOptional(name),
  turn: z.exactOptional(name),
  factor: name,
  cases: z.array(name),
  stance: z.enum(stances),
  status: z.enum(codingStatuses).default("accepted"),
  layer: z.enum(codingLayers).default("individual"),
  coder: z.string().default(""),
  appliesToAllCases: z.boolean().default(false),
  prompted: z.boolean().default(false),
});

const document = z.object({
  factor: name,
  case: name,
  value: z.enum(cellValues),
  source: name,
  locator: z.string().default(""),
});

const override = z.object({
  factor: name,
  case: name,
  value: z.enum(cellValues),
  justification: z.string().default(""),
  evidence: z.array(z.object({ source: z.string(), locator: z.string().default("") })).default([]),
  author: z.string().default(""),
  date: z.string().default(""),
  evidenceModes: z.exactOptional(z.array(z.enum(evidenceModes))),
});

const source = z.object({ id: name, authorIsInterviewee: z.array(name).default([]) });

const fields = z.object({
  settings,
  interviewees: z.array(interviewee),
  interviews: z.array(interview).default([]),
  factors: z.array(factor),
  cases: z.array(name),
  codings: z.array(coding),
  documents: z.array(document).default([]),
  overrides: z.array(override).default([]),
  judgements: z.exactOptional(z.array(override)),
  sources: z.array(source).default([]),
  outcome: z.exactOptional(z.object({ values: z.record(z.string(), z.enum(cellValues)) })),
  withdraw: z.exactOptional(z.array(name)),
});

type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;

const reportRepeated = (list: string, ids: readonly string[], report: Report): ReadonlySet<string> => {
  const seen = new Set<string>();
  for (const [at, id] of ids.entries()) {
    if (seen.has(id)) report([list, at], `names "${id}" a second time`);
    seen.add(id);
  }
  return seen;
};

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map((item) => item.id);

/** One vector of a factor table, with or without the keys of a whole study. References must name something that is there. */
export const methodStudy = fields.superRefine((study, context) => {
  const report: Report = (path, message) => context.addIssue({ code: "custom", path: [...path], message });
  const known = {
    interviewee: reportRepeated("interviewees", idsOf(study.interviewees), report),
    interview: reportRepeated("interviews", idsOf(study.interviews), report),
    factor: reportRepeated("factors", idsOf(study.factors), report),
    case: reportRepeated("cases", study.cases, report),
    source: reportRepeated("sources", idsOf(study.sources), report),
  };
  const expect = (what: keyof typeof known, id: string, path: Path): void => {
    if (!known[what].has(id)) report(path, `names the ${what} "${id}", which is not in the input`);
  };
  const turns = new Set(
    study.interviews.flatMap((item) => item.turns.map((turn) => JSON.stringify([item.id, turn.id]))),
  );
  for (const [at, item] of study.interviews.entries()) {
    for (const [place, id] of item.interviewees.entries())
      expect("interviewee", id, ["interviews", at, "interviewees", place]);
  }
  for (const [at, item] of study.factors.entries()) {
    if (item.parent !== null) expect("factor", item.parent, ["factors", at, "parent"]);
  }
  for (const [at, item] of study.codings.entries()) {
    expect("factor", item.factor, ["codings", at, "factor"]);
    for (const [place, id] of item.cases.entries()) expect("case", id, ["codings", at, "cases", place]);
    if (item.interviewee !== undefined) expect("interviewee", item.interviewee, ["codings", at, "interviewee"]);
    else if (item.interview === undefined || item.turn === undefined) {
      report(["codings", at, "interviewee"], "is missing, and so are interview and turn");
    } else if (!turns.has(JSON.stringify([item.interview, item.turn]))) {
      report(["codings", at, "turn"], "names a turn that is not in the input");
    }
  }
  for (const list of ["documents", "overrides", "judgements"] as const) {
    for (const [at, item] of (study[list] ?? []).entries()) {
      expect("factor", item.factor, [list, at, "factor"]);
      expect("case", item.case, [list, at, "case"]);
    }
  }
  for (const [at, id] of (study.withdraw ?? []).entries()) expect("interviewee", id, ["withdraw", at]);
});

/** See {@link methodStudy}. */
export type MethodStudy = z.infer<typeof methodStudy>;
