import {
  type EffectiveChoices,
  type GrantAnswer,
  type GrantChoice,
  grantChoices,
  identityChoices,
  recordingChoices,
} from "./consent-choice";
import type { ReadAnswers } from "./derive-effective-choices";

/** The earlier of two values in a list that begins with the most protective one. */
const narrower = <Value>(order: readonly Value[], left: Value, right: Value): Value =>
  order.indexOf(left) <= order.indexOf(right) ? left : right;

/** Of two answers the one that grants less; declined is said before a gap. */
const answerOrder: readonly GrantAnswer[] = ["declined", "notAsked", "missing", "granted"];

/** Choice by choice the more protective of two readings: what holds when both bind. */
export const deriveNarrowerChoices = (left: ReadAnswers, right: ReadAnswers): ReadAnswers => {
  const both = (choice: GrantChoice): boolean => left.choices[choice] && right.choices[choice];
  const answers = Object.fromEntries(
    grantChoices.map((choice) => [choice, narrower(answerOrder, left.answers[choice], right.answers[choice])]),
  ) as Record<GrantChoice, GrantAnswer>;
  const choices: EffectiveChoices = {
    identity: narrower(identityChoices, left.choices.identity, right.choices.identity),
    recording: narrower(recordingChoices, left.choices.recording, right.choices.recording),
    analysis: both("analysis"),
    teamAccess: both("teamAccess"),
    quotation: both("quotation"),
    furtherUse: both("furtherUse"),
    summaryWanted: both("summaryWanted"),
  };
  return { answers, choices };
};
