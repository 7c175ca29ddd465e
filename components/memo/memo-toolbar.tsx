"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Bold, Heading2, Italic, List, ListOrdered, TextQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";

const acts = [
  { name: "bold", icon: Bold, keys: "Ctrl+B", run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  {
    name: "italic",
    icon: Italic,
    keys: "Ctrl+I",
    run: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: "heading",
    icon: Heading2,
    keys: "Ctrl+Alt+2",
    run: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: "bulletList",
    icon: List,
    keys: "Ctrl+Shift+8",
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: "orderedList",
    icon: ListOrdered,
    keys: "Ctrl+Shift+7",
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "blockquote",
    icon: TextQuote,
    keys: "Ctrl+Shift+B",
    run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run(),
  },
] as const;

/** The few forms that a memo has. */
export function MemoToolbar({ editor }: { editor: Editor }) {
  const t = useTranslations("memo.toolbar");
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => acts.map(({ name }) => now.isActive(name)),
  });
  return (
    <div role="toolbar" aria-label={t("label")} className="flex flex-wrap gap-0.5">
      {acts.map(({ name, icon: Icon, keys, run }, at) => (
        <IconButton
          key={name}
          size="sm"
          label={t(name)}
          keys={keys}
          aria-pressed={active?.[at] ?? false}
          className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
          onClick={() => run(editor)}
        >
          <Icon aria-hidden="true" />
        </IconButton>
      ))}
    </div>
  );
}
