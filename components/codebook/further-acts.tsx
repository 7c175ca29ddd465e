"use client";

import { History, Merge, Split } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useUndoSteps } from "@/components/project/undo-steps";
import { useReadAgain } from "@/components/project/use-read-again";
import { Button } from "@/components/ui/button";
import { focusLater } from "@/lib/client/project/focus-later";
import type { CodeView } from "@/lib/schema/codebook";
import { CodeHistory } from "./code-history";
import { MergeDialog } from "./merge-dialog";
import { SplitDialog } from "./split-dialog";

interface FurtherActsProps {
  projectId: string;
  code: CodeView;
  codes: readonly CodeView[];
  /** What may be done beside reading. */
  can: { change: boolean; readWords: boolean };
  isUnsaved: boolean;
  onMerged: (from: CodeView, into: CodeView) => void;
  onSplit: (made: CodeView) => void;
}

/** The acts on a code that ask something first, and its history. Each act is one step, and says so with the way back. */
export function FurtherActs(props: FurtherActsProps) {
  const { projectId, code, codes, can, isUnsaved, onMerged, onSplit } = props;
  const t = useTranslations("codebook");
  const { say } = useUndoSteps();
  const readAgain = useReadAgain(projectId);
  const [open, setOpen] = useState<"merge" | "split" | "history" | null>(null);
  const close = () => setOpen(null);
  const isDone = useRef(false);
  // The button that opened the dialog belongs to another code by then.
  const focusAfter = () => (isDone.current ? document.getElementById("code-heading") : true);
  const done = (text: string) => {
    isDone.current = true;
    say({ text });
    close();
    readAgain();
    focusLater("#code-heading");
  };
  return (
    <>
      {can.change ? (
        <>
          <Button size="sm" disabled={codes.length < 2} onClick={() => setOpen("merge")}>
            <Merge aria-hidden="true" />
            {t("act.merge")}
          </Button>
          {can.readWords ? (
            <Button size="sm" disabled={code.codingCount === 0} onClick={() => setOpen("split")}>
              <Split aria-hidden="true" />
              {t("act.split")}
            </Button>
          ) : null}
        </>
      ) : null}
      <Button size="sm" onClick={() => setOpen("history")}>
        <History aria-hidden="true" />
        {t("act.history")}
      </Button>
      {open === "merge" ? (
        <MergeDialog
          projectId={projectId}
          code={code}
          codes={codes}
          isUnsaved={isUnsaved}
          focusAfter={focusAfter}
          onClose={close}
          onDone={(into, counts) => {
            onMerged(code, into);
            done(t("said.merged", { from: code.name, into: into.name, count: counts.codings + counts.folded }));
          }}
        />
      ) : null}
      {open === "split" ? (
        <SplitDialog
          projectId={projectId}
          code={code}
          focusAfter={focusAfter}
          onClose={close}
          onDone={(made, count) => {
            onSplit(made);
            done(t("said.split", { from: code.name, name: made.name, count }));
          }}
        />
      ) : null}
      {open === "history" ? <CodeHistory projectId={projectId} code={code} codes={codes} onClose={close} /> : null}
    </>
  );
}
