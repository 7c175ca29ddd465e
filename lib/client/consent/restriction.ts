import { type ConsentChoice, consentChoices, mostProtectiveChoices } from "../../domain/consent/consent-choice";
import type { ConsentChoicesInput, ConsentChoicesView, ConsentInput } from "../../schema/consent";

/** What an interviewee allows now and can take away by a restriction. */
export const listRestrictable = (inForce: ConsentChoicesView): readonly ConsentChoice[] =>
  consentChoices.filter((choice) => inForce[choice] !== mostProtectiveChoices[choice]);

const narrowed: Required<ConsentChoicesInput> = {
  identity: "confidential",
  recording: "none",
  analysis: "declined",
  teamAccess: "declined",
  quotation: "declined",
  furtherUse: "declined",
  summaryWanted: "declined",
};

/**
 * A record that only takes away: no signature and so no valid basis, which is why it can grant nothing and leaves what it
 * does not mention as it was. With a valid basis it would take the place of the whole record in force.
 */
export const restrictionOf = (
  choices: readonly ConsentChoice[],
  day: string,
  reason: string,
): Pick<ConsentInput, "choices" | "basis" | "signedOn" | "reason"> => ({
  basis: "typed",
  choices: Object.fromEntries(choices.map((choice) => [choice, narrowed[choice]])),
  ...(day === "" ? {} : { signedOn: day }),
  ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
});
