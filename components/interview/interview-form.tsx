"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { StaleNote } from "@/components/project/stale-note";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { faultsOfInterview, interviewDraftOf, interviewInputOf } from "@/lib/client/interview/interview-draft";
import { interviewRoutes } from "@/lib/client/interview/interview-routes";
import { projectKey } from "@/lib/client/project/query-keys";
import type { InterviewView } from "@/lib/schema/interview";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { InterviewFields } from "./interview-fields";
import type { InterviewStart } from "./interview-start";
import { useInterviewDifferences } from "./use-interview-differences";

interface InterviewFormProps {
  projectId: string;
  interview: InterviewView | null;
  people: readonly IntervieweeView[];
  start: InterviewStart;
  onSaved?: ((interview: InterviewView) => void) | undefined;
  onClose: () => void;
}

/** Adds an interview or changes one. */
export function InterviewForm({ projectId, interview, people, start, onSaved, onClose }: InterviewFormProps) {
  const t = useTranslations("interview");
  const common = useTranslations("common");
  const shared = useTranslations("project.attributes");
  const toast = useToast();
  const client = useQueryClient();
  const formId = useId();
  const [draft, setDraft] = useState(() => interviewDraftOf(interview, start));
  // The state that was opened: a colleague's later change is told by the refusal, not overwritten.
  const [opened] = useState(interview?.version ?? null);
  const [isChecked, setChecked] = useState(false);
  const isFixed = interview?.transcript != null;
  const save = useAct(
    (version: number | null) => {
      const body = interviewInputOf(draft);
      if (interview === null || version === null) return callApi(interviewRoutes.add, { params: { projectId }, body });
      const { intervieweeIds, ...rest } = body;
      return callApi(interviewRoutes.change, {
        params: { projectId, interviewId: interview.id },
        body: isFixed ? rest : { ...rest, intervieweeIds },
        version,
      });
    },
    async (saved) => {
      // The next one begins with the number after this one, so the list is read before the form closes.
      await client.invalidateQueries({ queryKey: projectKey(projectId) });
      toast.show({ text: t(interview ? "changed" : "added", { number: saved.number }) });
      onSaved?.(saved);
      onClose();
    },
  );
  const { trouble } = save;
  const theirs = trouble?.code === "stale_version" ? (trouble.current as InterviewView | undefined) : undefined;
  const differences = useInterviewDifferences(draft, theirs ?? null, people);
  const found = isChecked ? faultsOfInterview(draft) : new Set<string>();
  const faults: Partial<Record<string, string>> = {
    ...trouble?.fields,
    ...(found.has("number") ? { number: common("required") } : {}),
    ...(found.has("people") ? { intervieweeIds: t("field.peopleMissing") } : {}),
    ...(found.has("length") ? { lengthMinutes: t("field.lengthFault") } : {}),
    ...(found.has("unnamed") ? { attributes: shared("unnamed") } : {}),
    ...(found.has("twice") ? { attributes: shared("twice") } : {}),
    ...(found.has("language") ? { language: t("field.languageFault") } : {}),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (faultsOfInterview(draft).size === 0) save.act(opened);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={interview ? t("editTitle", { number: interview.number }) : t("addTitle")}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button type="submit" form={formId} variant="primary" busy={save.isBusy}>
            {interview ? common("saveChanges") : common("add")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {theirs ? (
          <StaleNote
            differences={differences}
            onTakeTheirs={onClose}
            onKeepMine={() => save.act(theirs.version)}
            isBusy={save.isBusy}
          />
        ) : (
          <TroubleNote
            trouble={trouble}
            shown={["number", "date", "lengthMinutes", "language", "mode", "intervieweeIds", "attributes"]}
          />
        )}
        <InterviewFields
          draft={draft}
          onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
          people={people.filter((person) => person.withdrawal === null || draft.intervieweeIds.includes(person.id))}
          isFixed={isFixed}
          leaders={start.leaders}
          known={start.attributes}
          faults={faults}
        />
      </form>
    </Dialog>
  );
}
