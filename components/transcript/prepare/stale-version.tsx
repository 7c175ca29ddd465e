"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Trouble } from "@/lib/client/project/trouble";
import { readOffsets } from "@/lib/editor/editor-offsets";
import type { PrepareData } from "./prepare-data";

interface StaleVersionProps {
  trouble: Trouble;
  editor: Editor | null;
  data: PrepareData;
}

interface Newer {
  readonly version: number;
  readonly text: string;
}

const newerOf = (current: unknown): Newer | null =>
  typeof current === "object" && current !== null && "version" in current && "text" in current
    ? (current as Newer)
    : null;

/** Somebody saved first: both texts beside each other. Nothing here is lost, and nothing there was written over. */
export function StaleVersion({ trouble, editor, data }: StaleVersionProps) {
  const t = useTranslations("prepare.conflict");
  const [isCopied, setCopied] = useState(false);
  const newer = newerOf(trouble.current);
  const mine = editor ? readOffsets(editor.state.doc).text.text : "";
  const version = newer?.version ?? data.transcript.version + 1;
  return (
    <Callout
      tone="warn"
      live
      title={t("title", { version })}
      actions={
        <>
          {editor ? (
            <Button
              size="sm"
              onClick={() => {
                void navigator.clipboard.writeText(mine).then(() => setCopied(true));
              }}
            >
              {t(isCopied ? "copied" : "copy")}
            </Button>
          ) : null}
          <Button size="sm" onClick={() => window.open(`${data.address}/prepare`, "_blank", "noopener")}>
            {t("open", { version })}
          </Button>
        </>
      }
    >
      <p>{t("body")}</p>
      <dl className="mt-3 grid gap-2 sm:grid-cols-2">
        {[
          [t("mine"), mine],
          [t("theirs", { version }), newer?.text ?? ""],
        ].map(([heading, text]) => (
          <div key={heading} className="rounded-md border border-line bg-surface px-2.5 py-1.5">
            <dt className="text-faint text-xs">{heading}</dt>
            <dd
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys
              tabIndex={0}
              className="m-0 max-h-60 overflow-y-auto whitespace-pre-wrap text-ink text-sm"
            >
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </Callout>
  );
}
