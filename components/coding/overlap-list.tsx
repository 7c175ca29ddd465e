"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { CodeNumber } from "./code-number";
import { useCoding } from "./coding-context";
import { PointerPanel } from "./pointer-panel";

const step = (event: KeyboardEvent<HTMLUListElement>) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  event.stopPropagation();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const place = buttons.findIndex((button) => button.matches(":focus"));
  buttons.at((place + (event.key === "ArrowDown" ? 1 : -1)) % buttons.length)?.focus();
};

/** Several codings lie under the pointer: which one is meant is asked, never guessed. */
export function OverlapList({ ids, at }: { ids: readonly string[]; at: { x: number; y: number } }) {
  const t = useTranslations("coding");
  const { study, layout, words, acts } = useCoding();
  const here = layout.placed.filter((placed) => ids.includes(placed.id));
  return (
    <PointerPanel label={t("overlap.label", { count: here.length })} at={at} onClose={() => acts.setOverlay(null)}>
      <p className="eyebrow px-2 pt-1 pb-1">{t("overlap.label", { count: here.length })}</p>
      <ul onKeyDown={step} className="m-0 list-none p-0">
        {here.map((placed) => {
          const numbered = study.codeById.get(placed.view.codeId);
          return (
            <li key={placed.id}>
              <button
                type="button"
                onClick={() => {
                  acts.setOverlay(null);
                  acts.focus(placed.id);
                }}
                className="flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left text-base hover:bg-hover focus-visible:bg-hover pointer-coarse:min-h-11"
              >
                {numbered ? <CodeNumber numbered={numbered} /> : null}
                <span className="min-w-0 flex-1 truncate">{words.codeName(placed.view.codeId)}</span>
                <span className="max-w-28 shrink-0 truncate text-faint text-sm">
                  {words.chipLine(placed.view.stances)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </PointerPanel>
  );
}
