"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useAnnounce } from "@/components/ui/live-region";
import { findInText } from "@/lib/client/transcript/find-in-text";
import { readOffsets } from "@/lib/editor/editor-offsets";
import { chooseWords, replaceWords } from "@/lib/editor/replace-words";

/** Finds words in the text and replaces one hit or all of them, as one step to undo. Enter goes on, Esc leads back to the text. */
export function ReplaceBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("prepare.replace");
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const doc = useEditorState({ editor, selector: ({ editor: now }) => now.state.doc, equalityFn: Object.is });
  const hits = useMemo(() => {
    const { text } = readOffsets(doc);
    return findInText(text.text, query).filter(({ start, end }) => !text.text.slice(start, end).includes("\n"));
  }, [doc, query]);
  const here = Math.min(at, Math.max(0, hits.length - 1));
  useEffect(() => input.current?.focus(), []);
  const go = (step: number) => {
    const next = (here + step + hits.length) % Math.max(1, hits.length);
    setAt(next);
    const hit = hits[next];
    if (hit) chooseWords(editor, hit);
  };
  const replace = (chosen: typeof hits) => {
    const count = replaceWords(editor, chosen, words);
    // The button may have nothing left to do; keys must not fall out of the bar with it.
    input.current?.focus();
    announce(t("done", { count }));
  };
  const close = () => {
    onClose();
    editor.view.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
    if (event.key === "Enter" && event.target === input.current) {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
  };
  const hit = hits[here];
  return (
    <search data-no-print className="flex w-full flex-wrap items-center gap-2" onKeyDown={keys}>
      <Input
        ref={input}
        type="search"
        value={query}
        aria-label={t("find")}
        placeholder={t("find")}
        className="w-44"
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
      />
      <span role="status" className="text-muted text-sm tabular-nums">
        {query === "" ? "" : hits.length === 0 ? t("none") : t("count", { at: here + 1, count: hits.length })}
      </span>
      <IconButton size="sm" label={t("previous")} disabled={!hit} onClick={() => go(-1)}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" label={t("next")} disabled={!hit} onClick={() => go(1)}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <Input
        value={words}
        aria-label={t("with")}
        placeholder={t("with")}
        className="w-44"
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button size="sm" disabled={!hit} onClick={() => (hit ? replace([hit]) : undefined)}>
        {t("one")}
      </Button>
      <Button size="sm" disabled={!hit} onClick={() => replace([...hits])}>
        {t("all")}
      </Button>
      <IconButton size="sm" label={t("close")} onClick={close}>
        <X aria-hidden="true" />
      </IconButton>
    </search>
  );
}
