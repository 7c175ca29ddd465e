"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import {
  answerOf,
  answersFor,
  clauseOf,
  type DraftAnswer,
  type DraftForm,
  type RecordDraft,
} from "@/lib/client/consent/record-draft";
import { type ConsentChoice, consentChoices } from "@/lib/domain/consent/consent-choice";

interface ChoiceFieldsProps {
  draft: RecordDraft;
  form: DraftForm;
  onAnswer: (choice: ConsentChoice, answer: DraftAnswer) => void;
}

/** Every choice of a record with the clause of the form that asks for it. Declined, not asked and blank are three things. */
export function ChoiceFields({ draft, form, onAnswer }: ChoiceFieldsProps) {
  const t = useTranslations("consent");
  return (
    <div className="flex flex-col divide-y divide-line rounded-lg border border-line">
      {consentChoices.map((choice) => {
        const clause = clauseOf(form, choice);
        return (
          <div key={choice} className="px-4 py-3">
            <RadioGroup
              inline
              legend={t(`choice.${choice}`)}
              hint={
                <>
                  {t(`choiceHint.${choice}`)}
                  {clause ? (
                    <span className="mt-0.5 block text-ink">
                      {t("form.clause", { id: clause.id, sentence: clause.sentence })}
                    </span>
                  ) : null}
                </>
              }
              value={answerOf(draft, form, choice)}
              onValueChange={(answer) => onAnswer(choice, answer)}
              options={answersFor(form, choice).map((answer) => ({ value: answer, label: t(`value.${answer}`) }))}
            />
          </div>
        );
      })}
    </div>
  );
}
