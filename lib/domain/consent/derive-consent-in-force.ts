import type { IsoDate } from "../shared/iso-date";
import { compareCodePoints } from "../shared/ordering";
import { type ConsentAnswers, grantChoices } from "./consent-choice";
import type { ConsentInForce } from "./consent-in-force";
import type { ConsentRecord } from "./consent-record";
import { deriveEffectiveChoices, type ReadAnswers } from "./derive-effective-choices";
import { deriveNarrowerChoices } from "./derive-narrower-choices";

/** A restriction binds in what it says; what it does not mention stays as it was. */
const asRestriction = (given: ConsentAnswers): ReadAnswers => {
  const silent = Object.fromEntries(
    grantChoices.map((choice) => [choice, given[choice] === "declined" ? "declined" : "granted"]),
  );
  return deriveEffectiveChoices({
    identity: given.identity === "confidential" ? "confidential" : "public",
    recording: given.recording === "none" || given.recording === "audio" ? given.recording : "videoAndAudio",
    ...silent,
  });
};

const nothing: ConsentInForce = {
  recordIds: [],
  since: null,
  restrictedBy: [],
  ...deriveEffectiveChoices({}),
  purposes: [],
};

/** Puts one day's records on top of what held before: valid ones replace it, others narrow what then holds. */
const afterDay = (before: ConsentInForce, date: IsoDate, ofDay: readonly ConsentRecord[]): ConsentInForce => {
  const valid = ofDay.filter((record) => record.isValid);
  const restrictions = ofDay.filter((record) => !record.isValid);
  const [first, ...others] = valid.map((record) => deriveEffectiveChoices(record.answers, record.grantedBySigning));
  const granted: ConsentInForce = first
    ? {
        recordIds: valid.map((record) => record.id),
        since: date,
        restrictedBy: [],
        ...others.reduce(deriveNarrowerChoices, first),
        purposes: [...new Set(valid[0]?.purposes ?? [])]
          .filter((purpose) => valid.every((record) => record.purposes?.includes(purpose)))
          .sort(compareCodePoints),
      }
    : before;
  if (restrictions.length === 0) return granted;
  const restricted = restrictions
    .map((record) => asRestriction(record.answers))
    .reduce<ReadAnswers>(deriveNarrowerChoices, { answers: granted.answers, choices: granted.choices });
  return {
    ...granted,
    ...restricted,
    restrictedBy: [...granted.restrictedBy, ...restrictions.map((record) => record.id)],
  };
};

/**
 * What an interviewee's records allow on a day: the newest valid record is in force, the narrower one where two were given
 * on one day. A record without a valid basis may only narrow, and binds at once ("please do not quote me", by mail), until
 * a later valid record. Records of a later day are not in force yet.
 * A record limited to one interview counts for that interview alone: ask with `interviewId`.
 */
export const deriveConsentInForce = (
  records: readonly ConsentRecord[],
  on: { readonly day: IsoDate; readonly interviewId?: string },
): ConsentInForce => {
  const byDay = new Map<IsoDate, ConsentRecord[]>();
  for (const record of records) {
    const isForThis =
      record.interviewId === undefined || record.interviewId === null || record.interviewId === on.interviewId;
    if (!isForThis || record.date > on.day) continue;
    byDay.set(record.date, [...(byDay.get(record.date) ?? []), record]);
  }
  return [...byDay]
    .sort(([left], [right]) => compareCodePoints(left, right))
    .reduce<ConsentInForce>(
      (before, [date, ofDay]) =>
        afterDay(
          before,
          date,
          [...ofDay].sort((left, right) => compareCodePoints(left.id, right.id)),
        ),
      nothing,
    );
};
