"use client";

import { useTranslations } from "next-intl";
import { type ConsentChoice, consentChoices } from "@/lib/domain/consent/consent-choice";
import type { ConsentChoicesView } from "@/lib/schema/consent";

/** What a choice allows, as the word on the screen and whether it is an open or a protective one. */
export interface ChoiceReading {
  readonly choice: ConsentChoice;
  readonly name: string;
  readonly word: string;
  readonly isGiven: boolean;
}

/** The choices in force in the order of the form, each with its name and its word. */
export const useChoiceReadings = (): ((choices: ConsentChoicesView) => ChoiceReading[]) => {
  const t = useTranslations("consent");
  return (choices) =>
    consentChoices.map((choice) => {
      const value = choices[choice];
      return {
        choice,
        name: t(`choice.${choice}`),
        word: typeof value === "boolean" ? t(`value.${value ? "granted" : "declined"}`) : t(`value.${value}`),
        isGiven: value !== false && value !== "none" && value !== "confidential",
      };
    });
};
