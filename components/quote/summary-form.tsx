"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { StaleNote } from "@/components/project/stale-note";
import { TroubleNote } from "@/components/project/trouble-note";
import { useUndoSteps } from "@/components/project/undo-steps";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { callApi } from "@/lib/client/api";
import { summariesQuery, summaryRoutes } from "@/lib/client/quote/summary-queries";
import type { SummaryView } from "@/lib/schema/summary";

interface SummaryFormProps {
  projectId: string;
  intervieweeId: string;
  codeId: string;
  /** What stood there when the form was opened. */
  summary: SummaryView | null;
  label: string;
  onClose: () => void;
}

/** Writes, changes or removes the words of a cell, onto the version that was opened. */
export function SummaryForm({ projectId, intervieweeId, codeId, summary, label, onClose }: SummaryFormProps) {
  const t = useTranslations("quote.summary");
  const common = useTranslations("common");
  const { say } = useUndoSteps();
  const client = useQueryClient();
  const [opened] = useState(summary);
  const [text, setText] = useState(summary?.text ?? "");
  const params = { projectId, intervieweeId, codeId };
  const refresh = () => client.invalidateQueries({ queryKey: summariesQuery(projectId).queryKey });
  const save = useAct(
    async (version: number | null): Promise<"saved" | "removed"> => {
      if (text.trim() !== "") {
        await callApi(summaryRoutes.write, { params, body: { text }, ...(version === null ? {} : { version }) });
        return "saved";
      }
      if (version !== null) await callApi(summaryRoutes.remove, { params, version });
      return "removed";
    },
    async (done) => {
      await refresh();
      say({ text: t(done) });
      onClose();
    },
  );
  const { trouble } = save;
  const theirs = trouble?.code === "stale_version" ? (trouble.current as SummaryView | undefined) : undefined;
  const isChanged = text.trim() !== (opened?.text ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) save.act(opened?.version ?? null);
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Esc never throws away what was typed.
    if (event.key === "Escape" && !isChanged) onClose();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      {theirs ? (
        <StaleNote
          differences={[{ label, mine: text, theirs: theirs.text }]}
          onTakeTheirs={() => void refresh().then(onClose)}
          onKeepMine={() => save.act(theirs.version)}
          isBusy={save.isBusy}
        />
      ) : (
        <TroubleNote trouble={trouble} />
      )}
      <Textarea
        aria-label={label}
        dir="auto"
        rows={3}
        maxLength={2000}
        autoFocus
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" busy={save.isBusy}>
          {opened !== null && text.trim() === "" ? common("remove") : common("save")}
        </Button>
        <Button size="sm" onClick={onClose}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
