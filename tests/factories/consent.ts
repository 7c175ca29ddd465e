import { type ConsentInput, type ConsentRecordedView, consentInput } from "../../lib/schema/consent";
import { vault } from "../../lib/server/vault";
import { recordConsent } from "../../lib/workflow/record-consent";
import { buildInterviewee } from "./interviewee";
import { contextOf, must, type Place, scopeOf } from "./place";

/** Everything granted that a screen or a table needs; identity stays confidential. */
export const openChoices = {
  identity: "confidential",
  recording: "none",
  analysis: "granted",
  teamAccess: "granted",
  quotation: "granted",
} as const;

/** A signed record, of a new interviewee when none is named. Without choices it grants analysis, team access and quotation. */
export const buildConsent = async (
  place: Place,
  given: { readonly intervieweeId?: string; readonly choices?: ConsentInput["choices"] } & Partial<
    Omit<ConsentInput, "choices">
  > = {},
): Promise<ConsentRecordedView & { readonly intervieweeId: string }> => {
  const { intervieweeId = (await buildInterviewee(place)).id, choices = openChoices, ...rest } = given;
  const input = consentInput.parse({
    basis: "typed",
    signedAs: "A pseudonym",
    signedOn: "2024-05-03",
    signedPlace: "Bishkek",
    ...rest,
    choices,
  });
  const recorded = must(await recordConsent(scopeOf(place), contextOf(), vault, { intervieweeId, input }));
  return { ...recorded, intervieweeId };
};
