"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { pickCodes } from "@/lib/client/coding/pick-codes";
import { CodeNumber } from "./code-number";
import { useCoding } from "./coding-context";
import { PointerPanel } from "./pointer-panel";
import { rangeOf } from "./ranges";

const placeOf = (range: Range | null): { x: number; y: number } => {
  const box = range ? [...range.getClientRects()].at(-1) : undefined;
  const isInSight = box && box.bottom > 100 && box.bottom < window.innerHeight - 60;
  return isInSight ? { x: box.left, y: box.bottom } : { x: window.innerWidth / 2 - 160, y: window.innerHeight / 4 };
};

/** All codes by name, with definition and limits of the one at hand. Enter says yes, Shift and Enter says no. */
export function CodePicker() {
  const t = useTranslations("coding");
  const { study, passage, acts, words, caseChoice } = useCoding();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [at] = useState(() => {
    const chosen = passage.get();
    return placeOf(chosen && rangeOf(study, chosen));
  });
  const found = useMemo(() => pickCodes(study.codes, query), [study, query]);
  const current = found[Math.min(active, found.length - 1)];
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (current) document.getElementById(`${listId}-${current.code.id}`)?.scrollIntoView({ block: "nearest" });
  }, [current, listId]);

  const close = () => acts.setOverlay(null);
  const choose = (codeId: string, isNo: boolean) => {
    close();
    acts.apply(codeId, isNo ? "absent" : "present");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((place) => (Math.min(place, found.length - 1) + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter" && current) {
      event.preventDefault();
      choose(current.code.id, event.shiftKey);
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const next = words.choice(caseChoice);
  return (
    <PointerPanel label={t("picker.label")} at={at} onClose={close} className="w-96 p-0">
      <input
        ref={input}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${current.code.id}` : undefined}
        aria-label={t("picker.label")}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={press}
        placeholder={t("picker.placeholder")}
        className="w-full border-line border-b bg-transparent px-3 py-2.5 text-base outline-none pointer-coarse:text-lg"
      />
      <div id={listId} role="listbox" aria-label={t("codes.label")} className="max-h-64 overflow-y-auto p-1">
        {found.map((numbered) => (
          <button
            key={numbered.code.id}
            id={`${listId}-${numbered.code.id}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={numbered === current}
            onPointerMove={() => setActive(found.indexOf(numbered))}
            onClick={(event) => choose(numbered.code.id, event.shiftKey)}
            className={cn(
              "flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left text-base pointer-coarse:min-h-11",
              numbered === current && "bg-hover",
            )}
          >
            <CodeNumber numbered={numbered} />
            <span className="min-w-0 flex-1 truncate">{numbered.code.name}</span>
          </button>
        ))}
        {found.length === 0 ? <p className="px-2 py-2 text-base text-muted">{t("picker.empty")}</p> : null}
      </div>
      {current ? (
        <div className="border-line border-t px-3 py-2 text-sm leading-5">
          {current.code.definition ? <p className="line-clamp-3 text-muted">{current.code.definition}</p> : null}
          {current.code.exclude ? (
            <p className="mt-1 line-clamp-2 text-muted">
              <span className="font-medium text-ink">{t("picker.whenNot")}</span> {current.code.exclude}
            </p>
          ) : null}
        </div>
      ) : null}
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t px-3 py-2 text-faint text-xs">
        <span className="inline-flex items-center gap-1.5">
          <Kbd keys="Enter" /> {t("chips.case", { stance: words.stance("present"), name: next })}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <Kbd keys="Shift+Enter" /> {t("chips.case", { stance: words.stance("absent"), name: next })}
        </span>
      </p>
    </PointerPanel>
  );
}
