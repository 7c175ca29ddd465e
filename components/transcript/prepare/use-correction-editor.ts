"use client";

import { type Editor, useEditor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { codeColour, codeHues, codePatterns } from "@/components/ui/code-colour";
import { clockOf } from "@/lib/client/transcript/clock-of";
import { CodingDecorations } from "@/lib/editor/coding-decorations";
import { CorrectionKeys } from "@/lib/editor/correction-keys";
import { CorrectionSteps } from "@/lib/editor/correction-steps";
import {
  documentOf,
  TranscriptDocument,
  TranscriptWords,
  type TurnAttributes,
  TurnNode,
} from "@/lib/editor/transcript-document";
import type { PrepareData } from "./prepare-data";

const shownCodings = ({ codings, codes }: PrepareData) =>
  codings.map(({ id, codeId, start, end }) => {
    const code = codes.find((one) => one.id === codeId);
    const colour = codeColour(
      codeHues[code?.colour.hue ?? 7] ?? "black",
      codePatterns[code?.colour.pattern ?? 0] ?? "solid",
    );
    return { id, start, end, attributes: { ...colour, class: "prepare-coding", title: code?.name ?? "" } };
  });

/** The editor of a transcript's words and turns. It is drawn again by itself alone; the screen around reads what it selects. */
export const useCorrectionEditor = (data: PrepareData): Editor | null => {
  const t = useTranslations("prepare");
  const { transcript } = data;
  const head = ({ speaker, startMs, isMasked }: TurnAttributes): string => {
    if (isMasked) return t("masked", { speaker: speaker || t("withheld") });
    return startMs === null ? speaker : t("timed", { speaker, time: clockOf(startMs) });
  };
  return useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // A style element of the library's own would need an exception in the content policy; prepare.css has its rules.
    injectCSS: false,
    enableContentCheck: true,
    extensions: [
      TranscriptDocument,
      TranscriptWords,
      TurnNode.configure({ head }),
      CorrectionSteps,
      CorrectionKeys,
      CodingDecorations.configure({ codings: shownCodings(data) }),
    ],
    content: documentOf(transcript.text, transcript.turns),
    editorProps: {
      attributes: {
        class: "prepare-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("editor", { number: data.interviewNumber, count: transcript.turns.length }),
        lang: transcript.language,
        spellcheck: "true",
      },
    },
  });
};

/** What the screen around the editor shows of it. */
export interface EditorSummary {
  readonly isChanged: boolean;
  /** The turn of the cursor, from 0. */
  readonly turn: number;
  readonly attributes: TurnAttributes | null;
}

const unchanged: EditorSummary = { isChanged: false, turn: 0, attributes: null };

/** Follows the editor: whether anything differs from the version, and where the cursor is. */
export const useEditorSummary = (editor: Editor | null): EditorSummary => {
  const [opened] = useState<{ doc: Editor["state"]["doc"] | null }>({ doc: null });
  const summary = useEditorState({
    editor,
    selector: ({ editor: now }): EditorSummary => {
      if (!now) return unchanged;
      opened.doc ??= now.state.doc;
      const { $from } = now.state.selection;
      const attributes = $from.parent.type.name === "turn" ? ($from.parent.attrs as TurnAttributes) : null;
      return { isChanged: !now.state.doc.eq(opened.doc), turn: $from.index(0), attributes };
    },
  });
  return summary ?? unchanged;
};
