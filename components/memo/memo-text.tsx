"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { MemoBlock, MemoDocument, MemoInline, MemoMark } from "@/lib/domain/memo/memo-document";
import type { MemoMentionView } from "@/lib/schema/memo";

interface MemoTextProps {
  document: MemoDocument;
  mentions: readonly MemoMentionView[];
}

const marked = (text: string, [mark, ...inner]: readonly MemoMark[]): ReactNode => {
  if (!mark) return text;
  const inside = marked(text, inner);
  if (mark.type === "bold") return <strong>{inside}</strong>;
  if (mark.type === "italic") return <em>{inside}</em>;
  return (
    <a href={mark.attrs.href} rel="noopener noreferrer nofollow" target="_blank">
      {inside}
    </a>
  );
};

/** A memo to be read, without the editor: the names in it are the present ones, and what is withdrawn is a blank. */
export function MemoText({ document, mentions }: MemoTextProps) {
  const t = useTranslations("memo");
  const inline = (node: MemoInline, at: number): ReactNode => {
    if (node.type === "hardBreak") return <br key={at} />;
    if (node.type === "text") return <Fragment key={at}>{marked(node.text, node.marks ?? [])}</Fragment>;
    const { kind, id } = node.attrs;
    const label = mentions.find((mention) => mention.kind === kind && mention.id === id)?.label ?? null;
    return (
      <span key={at} className="memo-mention" data-withheld={label === null ? "" : undefined}>
        {label === null ? t("withheld") : kind === "coding" ? t("quote", { words: label }) : label}
      </span>
    );
  };
  const block = (node: MemoBlock, at: number): ReactNode => {
    switch (node.type) {
      case "paragraph":
        return <p key={at}>{(node.content ?? []).map(inline)}</p>;
      case "heading":
        return node.attrs.level === 2 ? (
          <h3 key={at}>{(node.content ?? []).map(inline)}</h3>
        ) : (
          <h4 key={at}>{(node.content ?? []).map(inline)}</h4>
        );
      case "blockquote":
        return <blockquote key={at}>{node.content.map(block)}</blockquote>;
      default: {
        const items = node.content.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stored text has no other names for its parts
          <li key={place}>{item.content.map(block)}</li>
        ));
        return node.type === "bulletList" ? <ul key={at}>{items}</ul> : <ol key={at}>{items}</ol>;
      }
    }
  };
  return (
    <div className="memo-text" dir="auto">
      {document.content.map(block)}
    </div>
  );
}
