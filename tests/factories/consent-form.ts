import { type ConsentFormInput, type ConsentFormVersionView, consentFormInput } from "../../lib/schema/consent";
import { saveConsentForm } from "../../lib/workflow/save-consent-form";
import { contextOf, must, type Place, scopeOf } from "./place";

/** A form whose signature grants analysis and which asks for two acknowledgements. */
export const buildConsentForm = async (
  place: Place,
  given: Partial<ConsentFormInput> = {},
): Promise<ConsentFormVersionView> => {
  const input = consentFormInput.parse({
    name: "Consent form",
    language: "en",
    text: "You may withdraw at any time.",
    clauses: [
      { id: "analysis", sentence: "My answers are analysed.", ruleIds: ["CR25"], choice: "analysis" },
      { id: "understood", sentence: "I have understood.", ruleIds: ["CR21"], choice: null, isAcknowledgement: true },
      { id: "risks", sentence: "I know the risks.", ruleIds: ["CR24"], choice: null, isAcknowledgement: true },
    ],
    grantsOnSigning: [{ choice: "analysis", clauseId: "analysis" }],
    ...given,
  });
  return must(await saveConsentForm(scopeOf(place), contextOf(), input));
};
