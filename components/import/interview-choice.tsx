"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { InterviewView } from "@/lib/schema/interview";

interface InterviewChoiceProps {
  value: string | null;
  interviews: readonly InterviewView[];
  /** Interviews that other files of the page stand for. */
  taken: ReadonlySet<string>;
  disabled: boolean;
  canCreate: boolean;
  onChoose: (interview: InterviewView) => void;
  onCreate: () => void;
}

const NEW = "new";

/** Which interview a file belongs to, or a new one. */
export function InterviewChoice(props: InterviewChoiceProps) {
  const { value, interviews, taken, disabled, canCreate, onChoose, onCreate } = props;
  const t = useTranslations("import.field");
  const options = interviews.map((interview) => {
    const values = {
      number: interview.number,
      labels: interview.interviewees.map(({ label }) => label).join(", "),
    };
    if (interview.id === value) return { value: interview.id, label: t("option", values) };
    const isTaken = taken.has(interview.id);
    const isClosed = interview.transcript !== null || !interview.abilities.includes("transcript:import");
    return {
      value: interview.id,
      label: t(interview.transcript ? "has" : isTaken ? "taken" : "option", values),
      disabled: isTaken || isClosed,
    };
  });
  return (
    <Field label={t("interview")} className="order-last w-full sm:order-none sm:w-80" hideLabel>
      <Select
        value={value ?? ""}
        disabled={disabled}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === NEW) onCreate();
          const interview = interviews.find(({ id }) => id === chosen);
          if (interview) onChoose(interview);
        }}
        options={[
          ...(value === null ? [{ value: "", label: t("choose") }] : []),
          ...options,
          ...(canCreate ? [{ value: NEW, label: t("new") }] : []),
        ]}
      />
    </Field>
  );
}
