"use client";

import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import type { PlacedCoding } from "@/lib/client/coding/lay-out-codings";
import type { NumberedCode } from "@/lib/client/coding/number-codes";
import { CodeNumber } from "./code-number";
import { type CodingActs, useCoding } from "./coding-context";

/** So many codings stand in the list at once, around the focused one; the text holds all of them. */
const WINDOW = 120;

interface ItemProps {
  placed: PlacedCoding;
  numbered: NumberedCode | undefined;
  quote: string;
  chips: string;
  isFocused: boolean;
  acts: CodingActs;
}

const Item = memo(function Item({ placed, numbered, quote, chips, isFocused, acts }: ItemProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) element.current?.scrollIntoView({ block: "nearest" });
  }, [isFocused]);
  return (
    <li>
      <button
        ref={element}
        type="button"
        aria-current={isFocused ? "true" : undefined}
        onClick={() => acts.focus(placed.id, { reveal: true })}
        className={cn(
          "grid w-full grid-cols-[minmax(0,1fr)] gap-0.5 rounded-md px-2 py-1.5 text-left hover:bg-hover pointer-coarse:min-h-11",
          isFocused && "bg-hover inset-ring inset-ring-line-strong",
        )}
      >
        <span className="flex items-center gap-2 text-sm leading-5">
          {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
          <span className="min-w-0 flex-1 truncate">{numbered?.code.name}</span>
          <span className="max-w-24 shrink-0 truncate text-faint text-xs">{chips}</span>
        </span>
        <span dir="auto" className="line-clamp-2 font-serif text-muted text-sm leading-4.5">
          {quote}
        </span>
      </button>
    </li>
  );
});

/** The codings of the interview in the order of the text, in step with it. */
export function CodingList() {
  const t = useTranslations("coding");
  const { study, layout, focused, words, acts } = useCoding();
  const { placed } = layout;
  const place = focused ? placed.indexOf(focused) : 0;
  const from = Math.max(0, Math.min(place - WINDOW / 2, placed.length - WINDOW));
  const shown = placed.slice(from, from + WINDOW);
  return (
    <section aria-labelledby="coding-list" className="flex min-h-0 flex-1 flex-col">
      <h2 id="coding-list" className="eyebrow px-4 pt-3 pb-1">
        {t("list.count", { count: placed.length })}
      </h2>
      {placed.length === 0 ? (
        <p className="px-4 pb-4 text-base text-muted">{t("list.empty")}</p>
      ) : (
        <ol className="m-0 min-h-0 flex-1 list-none overflow-y-auto overscroll-contain px-2 pb-4">
          {from > 0 ? <li className="px-2 py-1 text-faint text-xs">{t("list.before", { count: from })}</li> : null}
          {shown.map((one) => (
            <Item
              key={one.id}
              placed={one}
              numbered={study.codeById.get(one.view.codeId)}
              quote={study.indexed.text.slice(one.start, Math.min(one.end, one.start + 160))}
              chips={words.chipLine(one.view.stances)}
              isFocused={one === focused}
              acts={acts}
            />
          ))}
          {from + shown.length < placed.length ? (
            <li className="px-2 py-1 text-faint text-xs">
              {t("list.after", { count: placed.length - from - shown.length })}
            </li>
          ) : null}
        </ol>
      )}
    </section>
  );
}
