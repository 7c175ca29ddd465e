"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useId, useRef } from "react";
import type { MemoMention } from "@/lib/domain/memo/derive-memo-mentions";
import type { MemoDocument } from "@/lib/domain/memo/memo-document";
import { memoNodes } from "@/lib/editor/memo-nodes";
import { openMemo, readMemo } from "@/lib/editor/read-memo";
import type { MemoMentionView } from "@/lib/schema/memo";
import { MemoToolbar } from "./memo-toolbar";
import { MentionList } from "./mention-list";
import { useCandidates } from "./use-candidates";
import { useMentions } from "./use-mentions";

interface MemoEditorProps {
  projectId: string;
  /** The text to begin with; a later value with another `stamp` takes its place (two texts were brought together). */
  document: MemoDocument;
  stamp: number;
  mentions: readonly MemoMentionView[];
  onChange: (document: MemoDocument) => void;
  onLeave: () => void;
}

/** The text of a memo. Loaded when a memo is opened: the editor is heavier than the page around it. */
export function MemoEditor({ projectId, document, stamp, mentions, onChange, onLeave }: MemoEditorProps) {
  const t = useTranslations("memo");
  const listId = useId();
  const find = useCandidates(projectId);
  const names = useRef(new Map<string, string>());
  for (const { kind, id, label } of mentions)
    if (label !== null) names.current.set(`${kind} ${id}`, kind === "coding" ? t("quote", { words: label }) : label);
  const findNamed = useCallback(
    async (query: string) => {
      const found = await find(query);
      for (const { kind, id, label } of found)
        names.current.set(`${kind} ${id}`, kind === "coding" ? t("quote", { words: label }) : label);
      return found;
    },
    [find, t],
  );
  const { naming, suggestion } = useMentions(findNamed);
  const labelOf = useCallback(({ kind, id }: MemoMention) => names.current.get(`${kind} ${id}`) ?? t("withheld"), [t]);
  const editor = useEditor({
    immediatelyRender: false,
    // The page allows no style that is not its own: memo.css holds what the editor needs.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    extensions: memoNodes(labelOf, suggestion, t("placeholder")),
    content: openMemo(document),
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("textField"),
        dir: "auto",
        class: "memo-text min-h-40 px-3 py-2.5 outline-none",
      },
    },
    onUpdate: ({ editor: now }) => onChange(readMemo(now.getJSON())),
    onBlur: onLeave,
  });
  const shown = useRef(stamp);
  useEffect(() => {
    if (!editor || shown.current === stamp) return;
    shown.current = stamp;
    const { from, to } = editor.state.selection;
    editor.commands.setContent(openMemo(document), { emitUpdate: false });
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
  }, [editor, document, stamp]);
  useEffect(() => {
    const field = editor?.view.dom;
    if (!field) return;
    if (naming && naming.found.length > 0) field.setAttribute("aria-activedescendant", `${listId}-${naming.place}`);
    else field.removeAttribute("aria-activedescendant");
  }, [editor, naming, listId]);
  if (!editor) return <div className="min-h-52 rounded-md border border-line-strong" />;
  return (
    <div className="rounded-md border border-line-strong bg-surface focus-within:border-accent">
      <div className="border-line border-b px-1.5 py-1">
        <MemoToolbar editor={editor} />
      </div>
      <EditorContent editor={editor} />
      {naming ? <MentionList id={listId} naming={naming} onTake={naming.take} /> : null}
    </div>
  );
}
