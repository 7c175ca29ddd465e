import {
  type ConsentAnswers,
  type ConsentChoice,
  type EffectiveChoices,
  type GrantAnswer,
  type GrantChoice,
  mostProtectiveChoices,
} from "./consent-choice";

/** The answers with every gap named, and what they allow. */
export interface ReadAnswers {
  readonly choices: EffectiveChoices;
  readonly answers: Readonly<Record<GrantChoice, GrantAnswer>>;
}

/**
 * What answers allow: a missing answer takes the most protective value, and so does a question that was not asked.
 * Where the form says that signing alone grants a choice, a record without an answer to it grants it; a blank box
 * (`missing`) does not.
 */
export const deriveEffectiveChoices = (
  given: ConsentAnswers,
  grantedBySigning: readonly ConsentChoice[] = [],
): ReadAnswers => {
  const answerTo = (choice: GrantChoice): GrantAnswer =>
    given[choice] ?? (grantedBySigning.includes(choice) ? "granted" : "missing");
  const answers = {
    analysis: answerTo("analysis"),
    teamAccess: answerTo("teamAccess"),
    quotation: answerTo("quotation"),
    furtherUse: answerTo("furtherUse"),
    summaryWanted: answerTo("summaryWanted"),
  };
  const { identity, recording } = given;
  return {
    answers,
    choices: {
      identity: identity === "public" ? "public" : mostProtectiveChoices.identity,
      recording: recording === "audio" || recording === "videoAndAudio" ? recording : mostProtectiveChoices.recording,
      analysis: answers.analysis === "granted",
      teamAccess: answers.teamAccess === "granted",
      quotation: answers.quotation === "granted",
      furtherUse: answers.furtherUse === "granted",
      summaryWanted: answers.summaryWanted === "granted",
    },
  };
};
