"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { isUnstored } from "@/lib/client/coding/draft-coding";
import type { PlacedCoding } from "@/lib/client/coding/lay-out-codings";
import { drawHighlight } from "@/lib/client/highlight-layer";
import { CodeNumber } from "./code-number";
import { useCoding } from "./coding-context";
import { rangesOf } from "./ranges";

/** How long a pointer rests before the card comes, and how long it may take to reach the card, in ms. */
const REST_MS = 150;
const LEAVE_MS = 250;
const WIDTH = 300;
const EDGE = 8;

interface Hovered {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

const idsAt = (target: EventTarget | null): readonly string[] => {
  const hit = target instanceof Element ? target.closest("[data-codings], [data-coding]") : null;
  const named = hit?.getAttribute("data-codings") ?? hit?.getAttribute("data-coding") ?? "";
  return named.split(" ").filter(Boolean);
};

function Line({ placed }: { placed: PlacedCoding }) {
  const t = useTranslations("coding");
  const format = useFormatter();
  const { study, words } = useCoding();
  const { view } = placed;
  const numbered = study.codeById.get(view.codeId);
  const parent = numbered?.code.parentId ? study.codeById.get(numbered.code.parentId) : undefined;
  const memo = view.memo.split("\n", 1)[0]?.trim();
  return (
    <li className="px-2 py-1.5">
      {parent ? <p className="truncate text-faint text-xs">{parent.code.name}</p> : null}
      <p className="flex items-start gap-2 font-medium text-base leading-5">
        {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
        <span className="min-w-0 flex-1">{words.codeName(view.codeId)}</span>
      </p>
      <p className="text-muted text-sm">{words.chipLine(view.stances)}</p>
      {memo ? <p className="line-clamp-2 text-muted text-sm">{memo}</p> : null}
      <p className="text-faint text-xs">
        {isUnstored(view)
          ? t("focused.unstored", { name: view.coderName })
          : t("focused.by", {
              name: view.coderName,
              when: format.dateTime(new Date(view.createdAt), { dateStyle: "medium", timeStyle: "short" }),
            })}
      </p>
    </li>
  );
}

/**
 * What a pointer rests on, beside it: it can be moved onto, and Esc takes it away. Everything in it is in the panel of the
 * focused coding too, so that nothing needs a pointer. The codings under it are drawn above the others.
 */
export function HoverCard({ root }: { root: RefObject<HTMLElement | null> }) {
  const { layout, study, adjusting, overlay } = useCoding();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer = 0;
    let last = "";
    const later = (next: Hovered | null, ms: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setHovered(next), ms);
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0) return;
      if (event.target instanceof Node && card.current?.contains(event.target)) return window.clearTimeout(timer);
      const ids = root.current?.contains(event.target as Node) ? idsAt(event.target) : [];
      const name = ids.join(" ");
      if (name === last) return;
      last = name;
      if (ids.length > 0) later({ ids, x: event.clientX, y: event.clientY }, REST_MS);
      else later(null, LEAVE_MS);
    };
    const drop = () => {
      window.clearTimeout(timer);
      last = "";
      setHovered(null);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !card.current) return;
      event.stopImmediatePropagation();
      drop();
    };
    document.addEventListener("pointerover", over);
    document.addEventListener("pointerdown", drop);
    document.addEventListener("scroll", drop, { capture: true, passive: true });
    document.addEventListener("keydown", press, { capture: true });
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("pointerdown", drop);
      document.removeEventListener("scroll", drop, { capture: true });
      document.removeEventListener("keydown", press, { capture: true });
    };
  }, [root]);
  useEffect(() => {
    const here = hovered ? layout.placed.filter((placed) => hovered.ids.includes(placed.id)) : [];
    drawHighlight("tercet-hover", here.length === 1 ? here.flatMap((placed) => rangesOf(study, placed)) : []);
  }, [hovered, layout, study]);
  useEffect(() => () => drawHighlight("tercet-hover", []), []);

  const here = hovered ? layout.placed.filter((placed) => hovered.ids.includes(placed.id)) : [];
  if (!hovered || here.length === 0 || adjusting || overlay) return null;
  const isLow = hovered.y > window.innerHeight * 0.6;
  const left = Math.max(EDGE, Math.min(hovered.x + EDGE, window.innerWidth - WIDTH - EDGE));
  return (
    <div
      ref={card}
      // The screen reader has the cards of the text itself.
      aria-hidden="true"
      data-hover-card
      data-no-print
      style={{ left, ...(isLow ? { bottom: window.innerHeight - hovered.y + 14 } : { top: hovered.y + 18 }) }}
      className="fixed z-(--z-popup) w-75 rounded-lg border border-line bg-raised p-1 shadow-popup"
    >
      <ul className="m-0 max-h-72 list-none divide-y divide-line overflow-y-auto p-0">
        {here.map((placed) => (
          <Line key={placed.id} placed={placed} />
        ))}
      </ul>
    </div>
  );
}
