"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/project/use-act";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { caseRoutes } from "@/lib/client/case/case-routes";
import { faultOfRows } from "@/lib/client/project/attribute-rows";
import type { CaseView } from "@/lib/schema/case";
import { type CaseFields, caseFieldsOf, caseInputOf, casePatchOf, differingCaseFields } from "./case-fields";

interface CaseFormState {
  projectId: string;
  /** Null for a new case. */
  view: CaseView | null;
  /** Other values to begin with: a candidate that is about to be left out. */
  start?: Partial<CaseFields> | undefined;
  onSaved: (view: CaseView) => void;
}

/** What is typed into the form of a case, and saving it: only what was changed, onto the version that was opened. */
export const useCaseForm = ({ projectId, view, start, onSaved }: CaseFormState) => {
  const t = useTranslations("case.said");
  const toast = useToast();
  const [base, setBase] = useState(view);
  const [fields, setFields] = useState<CaseFields>({ ...caseFieldsOf(view), ...start });
  const changed = differingCaseFields(caseFieldsOf(base), fields);
  const done = (saved: CaseView) => {
    toast.show({ text: t(view ? "saved" : "added", { name: saved.name }) });
    onSaved(saved);
  };
  const save = useAct(
    (onto: CaseView | null) =>
      onto
        ? callApi(caseRoutes.change, {
            params: { projectId, caseId: onto.id },
            version: onto.version,
            body: casePatchOf(base ?? onto, fields),
          })
        : callApi(caseRoutes.add, { params: { projectId }, body: caseInputOf(fields) }),
    done,
  );
  const newer = save.trouble?.code === "stale_version" ? (save.trouble.current as CaseView) : null;
  return {
    fields,
    set: (patch: Partial<CaseFields>) => setFields((before) => ({ ...before, ...patch })),
    isChanged: changed.length > 0,
    isBusy: save.isBusy,
    trouble: newer ? null : save.trouble,
    /** A colleague's later state, with the fields of which one must stand. */
    newer,
    conflicts: newer ? differingCaseFields(caseFieldsOf(newer), fields).filter((field) => changed.includes(field)) : [],
    fault: faultOfRows(fields.attributes),
    submit: () => faultOfRows(fields.attributes) === null && save.act(base),
    keepMine: () => newer && save.act(newer),
    takeTheirs: () => {
      if (!newer) return;
      setBase(newer);
      setFields(caseFieldsOf(newer));
      save.forget();
    },
  };
};
