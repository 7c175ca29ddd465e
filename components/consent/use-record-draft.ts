"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { gapsOf, type RecordDraft } from "@/lib/client/consent/record-draft";
import type { ConsentFormVersionView } from "@/lib/schema/consent";
import type { IntervieweeView } from "@/lib/schema/interviewee";

const empty: RecordDraft = {
  basis: "typed",
  formVersionId: "",
  answers: {},
  acknowledgements: [],
  signedAs: "",
  signedOn: "",
  signedPlace: "",
  witness: "",
  isRecorded: false,
  reason: "",
  displayName: "",
};

/** A record while it is typed, on the newest form unless another is chosen, and what lacks once it was tried to be sent. */
export const useRecordDraft = (
  forms: readonly ConsentFormVersionView[],
  people: readonly IntervieweeView[],
  intervieweeId: string | null,
) => {
  const t = useTranslations("consent.form");
  const [draft, setDraft] = useState<RecordDraft>(() => ({ ...empty, formVersionId: forms[0]?.id ?? "" }));
  const [who, setWho] = useState(() => people.find(({ id }) => id === intervieweeId)?.id ?? "");
  const [isChecked, setChecked] = useState(false);
  const form = forms.find(({ id }) => id === draft.formVersionId);
  const gaps = gapsOf(draft, form);
  const sentences = {
    signedAs: t("missing.signedAs"),
    signedOn: t("missing.signedOn"),
    signedPlace: t("missing.signedPlace"),
    acknowledgements: t("missing.acknowledgements"),
    reason: draft.basis === "oral" ? t("missing.reasonOral") : t("missing.reason"),
  };
  const faults: Partial<Record<string, string>> = isChecked
    ? {
        ...Object.fromEntries([...gaps].map((field) => [field, sentences[field]])),
        ...(who === "" ? { who: t("whoMissing") } : {}),
      }
    : {};
  return {
    draft,
    change: (part: Partial<RecordDraft>) => setDraft((now) => ({ ...now, ...part })),
    form,
    who,
    setWho,
    faults,
    /** Shows from now on what lacks. @returns whether nothing does */
    check: () => {
      setChecked(true);
      return gaps.size === 0 && who !== "";
    },
  };
};
