"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { ChosenPassage } from "@/lib/client/transcript/passage-store";
import { CodeNumber } from "./code-number";
import { useCoding } from "./coding-context";
import { rangeOf } from "./ranges";

/** A reader who moves by keys is not followed by the toolbar until the cursor rests. */
const REST_MS = 350;
const EDGE = 8;

/** The passage once it has come to rest, so that nothing flickers while it grows. */
const useRested = (chosen: ChosenPassage | null): ChosenPassage | null => {
  const [rested, setRested] = useState(chosen);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(chosen), chosen?.by === "keys" ? REST_MS : 0);
    return () => window.clearTimeout(timer);
  }, [chosen]);
  return chosen && rested === chosen ? chosen : null;
};

/** Near the end of the chosen passage: the pinned codes, yes or no, and all other codes. Never in the way, never a modal. */
export function SelectionToolbar({ root }: { root: RefObject<HTMLElement | null> }) {
  const t = useTranslations("coding");
  const { study, acts, passage, words, caseChoice } = useCoding();
  const chosen = useRested(useSyncExternalStore(passage.subscribe, passage.get, () => null));
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  const [isNo, setNo] = useState(false);
  const element = useRef<HTMLFieldSetElement>(null);

  useLayoutEffect(() => {
    const range = chosen && rangeOf(study, chosen);
    const frame = root.current?.parentElement?.getBoundingClientRect();
    const end = range ? [...range.getClientRects()].at(-1) : undefined;
    if (!end || !frame) return setPlace(null);
    const width = element.current?.offsetWidth ?? 0;
    const left = Math.min(
      Math.max(end.right - frame.left - width / 2, EDGE),
      Math.max(EDGE, frame.width - width - EDGE),
    );
    setPlace({ top: end.bottom - frame.top + 10, left });
  }, [chosen, study, root]);
  useEffect(() => {
    if (!chosen) setNo(false);
  }, [chosen]);

  if (!chosen || !study.canCode) return null;
  const stance = isNo ? "absent" : "present";
  const said = t("chips.case", { stance: words.stance(stance), name: words.choice(caseChoice) });
  return (
    <fieldset
      ref={element}
      data-no-print
      aria-label={t("toolbar.label")}
      // The browser's selection stays when a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      style={place ?? { visibility: "hidden" }}
      className={cn(
        "absolute z-(--z-bar) m-0 flex min-w-0 max-w-[calc(100%-1rem)] flex-col gap-1 rounded-lg border border-line bg-raised p-1 shadow-popup",
        "lg:w-max max-lg:fixed max-lg:inset-x-0 max-lg:top-auto! max-lg:bottom-0 max-lg:left-0! max-lg:max-w-none max-lg:rounded-none max-lg:border-x-0 max-lg:border-b-0 max-lg:px-2 max-lg:pb-3",
      )}
    >
      <div className="flex items-center gap-0.5 overflow-x-auto [scrollbar-width:none]">
        {study.codes
          .filter((numbered) => numbered.digit !== null)
          .map((numbered) => (
            <Button
              key={numbered.code.id}
              variant="ghost"
              size="sm"
              title={numbered.code.name}
              aria-label={t("toolbar.code", { code: numbered.code.name, chip: said })}
              onClick={(event) => acts.apply(numbered.code.id, event.shiftKey !== isNo ? "absent" : "present")}
              className="px-1.5"
            >
              <CodeNumber numbered={numbered} />
            </Button>
          ))}
        <Button variant="ghost" size="sm" onClick={() => acts.setOverlay({ kind: "picker" })}>
          <Search aria-hidden="true" />
          {t("toolbar.pick")}
        </Button>
      </div>
      <div className="flex items-center justify-between gap-2 border-line border-t px-1 pt-1 text-faint text-xs">
        <span className="truncate">{t("toolbar.says", { chip: said })}</span>
        <button
          type="button"
          aria-pressed={isNo}
          onClick={() => setNo(!isNo)}
          className="shrink-0 rounded-sm px-1.5 py-0.5 font-medium text-muted hover:bg-hover hover:text-ink pointer-coarse:min-h-11 pointer-coarse:px-3"
        >
          {t(isNo ? "toolbar.sayYes" : "toolbar.sayNo")}
        </button>
      </div>
    </fieldset>
  );
}
