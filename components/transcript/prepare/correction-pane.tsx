"use client";

import { redo, undo } from "@tiptap/pm/history";
import { EditorContent } from "@tiptap/react";
import { Redo2, Replace, Save, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useOwnUndo } from "@/components/project/undo-steps";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { FileDrop } from "@/components/ui/file-drop";
import { IconButton } from "@/components/ui/icon-button";
import { useIsOffline } from "@/components/ui/offline-banner";
import type { Correction } from "@/lib/client/transcript/version-routes";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import { correctedTurnsOf, correctionStepsOf } from "@/lib/editor/correction-steps";
import { showTurn } from "@/lib/editor/show-turn";
import type { PrepareData } from "./prepare-data";
import { RepairPanel } from "./repair-panel";
import { ReplaceBar } from "./replace-bar";
import { SaveDialog } from "./save-dialog";
import { TurnPanel } from "./turn-panel";
import { useCorrectionEditor, useEditorSummary } from "./use-correction-editor";
import { useLeaveGuard } from "./use-leave-guard";
import { VersionPanel } from "./version-panel";

interface CorrectionPaneProps {
  data: PrepareData;
  /** A version that somebody saved since this one was opened. */
  newer: number | null;
  /** Told whether corrections stand here that another text in this place would take away. */
  onWork: (holdsWork: boolean) => void;
}

/** The editor with what belongs to it: tools above, the turn at the cursor, a corrected file, codings and versions beside. */
export function CorrectionPane({ data, newer, onWork }: CorrectionPaneProps) {
  const t = useTranslations("prepare");
  const isOffline = useIsOffline();
  const editor = useCorrectionEditor(data);
  const summary = useEditorSummary(editor);
  const speaker = useRef<HTMLSelectElement>(null);
  const [isReplacing, setReplacing] = useState(false);
  const [correction, setCorrection] = useState<Correction | null>(null);
  const [isStored, setStored] = useState(false);
  const { isChanged } = summary;
  const holdsWork = !isStored && (isChanged || correction !== null);
  useLeaveGuard(isChanged && !isStored);
  useEffect(() => onWork(holdsWork), [holdsWork, onWork]);
  useEffect(() => {
    if (editor) showTurn(editor, data.turn);
  }, [editor, data.turn]);

  const save = () => {
    if (!editor || !isChanged || isOffline) return;
    const turns = correctedTurnsOf(editor.state.doc).map((turn) => ({ ...turn }));
    setCorrection({ kind: "steps", input: { steps: [...correctionStepsOf(editor.state)], turns } });
  };
  useShortcuts({
    saveVersion: (event) => {
      event.preventDefault();
      save();
    },
    replaceWords: (event) => {
      event.preventDefault();
      setReplacing(true);
    },
    turnDetails: (event) => {
      event.preventDefault();
      speaker.current?.focus();
    },
  });
  const turn = (way: typeof undo) => () => {
    if (editor) way(editor.state, editor.view.dispatch);
  };
  // The text on this screen is not stored yet: outside it too, undo means the text.
  useOwnUndo({ undo: turn(undo), redo: turn(redo) });
  const next = data.transcript.version + 1;
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <div
          role="toolbar"
          aria-label={t("tools")}
          className="sticky top-(--shell-top) z-(--z-sticky) flex flex-wrap items-center gap-2 border-line border-b bg-page py-2"
        >
          <IconButton label={t("undo")} keys="Ctrl+Z" onClick={turn(undo)}>
            <Undo2 aria-hidden="true" />
          </IconButton>
          <IconButton label={t("redo")} keys="Ctrl+Shift+Z" onClick={turn(redo)}>
            <Redo2 aria-hidden="true" />
          </IconButton>
          <Button aria-pressed={isReplacing} onClick={() => setReplacing(!isReplacing)}>
            <Replace aria-hidden="true" />
            {t("replace.open")}
          </Button>
          <span role="status" className="ml-auto text-muted text-sm">
            {isChanged ? t("unsaved") : t("unchanged")}
          </span>
          <Button variant="primary" disabled={!isChanged || isOffline} onClick={save}>
            <Save aria-hidden="true" />
            <span className="max-sm:hidden">{t("save", { version: next })}</span>
            <span className="sm:hidden">{t("saveShort")}</span>
          </Button>
          {isReplacing && editor ? <ReplaceBar editor={editor} onClose={() => setReplacing(false)} /> : null}
        </div>
        {isOffline ? (
          <Callout tone="warn" live className="mt-3">
            {t("offline")}
          </Callout>
        ) : null}
        {newer !== null && holdsWork ? (
          <Callout tone="warn" live className="mt-3" title={t("conflict.title", { version: newer })}>
            {t("conflict.kept")}
          </Callout>
        ) : null}
        <p id="prepare-keys" className="my-2 text-muted text-sm">
          {t("leadKeys")}
        </p>
        <div className="prepare-frame" data-recording={data.recording ? "" : undefined}>
          <EditorContent editor={editor} />
        </div>
      </div>
      <aside className="flex min-w-0 flex-col gap-8 xl:sticky xl:top-[calc(var(--shell-top)+1rem)] xl:max-h-[calc(100dvh-var(--shell-top)-2rem)] xl:self-start xl:overflow-y-auto">
        {editor && summary.attributes ? (
          <TurnPanel
            key={summary.turn}
            editor={editor}
            index={summary.turn}
            attributes={summary.attributes}
            people={data.people}
            hasRecording={data.recording !== null}
            speaker={speaker}
          />
        ) : null}
        {isChanged ? (
          <p className="text-muted text-sm">{t("file.saveFirst")}</p>
        ) : (
          <FileDrop
            title={t("file.title")}
            hint={t("file.hint")}
            buttonLabel={t("file.choose")}
            accept=".txt,.md,.docx,.vtt,.srt,text/plain"
            disabled={isOffline}
            onFiles={([file]) => (file ? setCorrection({ kind: "file", file }) : undefined)}
          />
        )}
        {data.repairs.length > 0 ? <RepairPanel data={data} /> : null}
        <VersionPanel address={data.address} versions={data.versions} shown={data.transcript.version} />
      </aside>
      {correction ? (
        <SaveDialog
          data={data}
          correction={correction}
          editor={editor}
          onStored={() => setStored(true)}
          onClose={() => setCorrection(null)}
        />
      ) : null}
    </div>
  );
}
