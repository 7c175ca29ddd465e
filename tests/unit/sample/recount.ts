import { questionOfTurn } from "../../../prisma/sample/question-of-turn";
import { sampleStudy } from "../../../prisma/sample/study";
import type { SampleCaseId, SampleStance } from "../../../prisma/sample/types";

/** One stance of one coding on one case, or on none: what a person says. */
export type Claim = {
  readonly who: number;
  readonly code: string;
  readonly stance: SampleStance;
  readonly case: SampleCaseId | null;
  readonly prompted: boolean;
};

/** Every claim of the sample study; `prompted` follows from the guide. */
export const claims: readonly Claim[] = sampleStudy.transcripts.flatMap(({ number: who, turns, codings }) =>
  codings.flatMap(({ turn, code, stances }) => {
    const question = sampleStudy.guide.find((entry) => entry.number === questionOfTurn(turns, turn));
    const prompted = question?.asksAbout.includes(code) ?? false;
    return stances.flatMap(({ stance, cases }) =>
      (cases.length > 0 ? cases : [null]).map((id) => ({ who, code, stance, case: id, prompted })),
    );
  }),
);

const distinct = (found: readonly Claim[]): number[] => [...new Set(found.map(({ who }) => who))].sort((a, b) => a - b);

/** Distinct interviewees who cite a code: any stance but "does not matter". */
export const citersOf = (code: string, from: readonly Claim[] = claims): number[] =>
  distinct(from.filter((claim) => claim.code === code && claim.stance !== "irrelevant"));

/** Distinct interviewees who say that a code does not matter. */
export const irrelevantTo = (code: string): number[] =>
  distinct(claims.filter((claim) => claim.code === code && claim.stance === "irrelevant"));

/** The three sets of a cell, counted plainly and without the application's code. */
export const countCell = (code: string, caseId: SampleCaseId, from: readonly Claim[] = claims) => {
  const here = from.filter((claim) => claim.code === code && claim.case === caseId);
  const say = (stance: SampleStance) => distinct(here.filter((claim) => claim.stance === stance));
  const yes = say("present");
  const no = say("absent");
  const open = say("unclear");
  const mixed = [...new Set([...open, ...yes.filter((who) => no.includes(who))])].sort((a, b) => a - b);
  return {
    present: yes.filter((who) => !mixed.includes(who)),
    absent: no.filter((who) => !mixed.includes(who)),
    mixed,
  };
};

/** The state of a cell at a threshold. */
export const stateOf = (cell: { present: readonly number[]; absent: readonly number[] }, threshold: number) => {
  if (cell.present.length >= threshold && cell.absent.length >= threshold) return "contested";
  if (cell.present.length >= threshold) return "present";
  return cell.absent.length >= threshold ? "absent" : "insufficient";
};
