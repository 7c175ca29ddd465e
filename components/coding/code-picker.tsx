"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { type PickerOption, pickerOptions } from "@/lib/client/coding/picker-options";
import type { Stance } from "@/lib/domain/coding/stance";
import { useCoding } from "./coding-context";
import { PickerDetails } from "./picker-details";
import { PickerLine } from "./picker-line";
import { PointerPanel } from "./pointer-panel";
import { rangeOf } from "./ranges";

const placeOf = (range: Range | null): { x: number; y: number } => {
  const box = range ? [...range.getClientRects()].at(-1) : undefined;
  const isInSight = box && box.bottom > 100 && box.bottom < window.innerHeight - 60;
  return isInSight ? { x: box.left, y: box.bottom } : { x: window.innerWidth / 2 - 160, y: window.innerHeight / 4 };
};

/**
 * All codes by name, those used last on top, with definition and limits of the one at hand. Enter says yes, Shift and Enter
 * says no, with Ctrl or ⌘ the picker stays open for another code. The last line makes a code and applies it at once.
 * @param purpose a code for the passage, a new one for it, or what the brush is to put on each selection
 */
export function CodePicker({ purpose }: { purpose?: "brush" | "newCode" | undefined }) {
  const t = useTranslations("coding");
  const { study, passage, acts, words, caseChoice, recent } = useCoding();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [at] = useState(() => {
    const chosen = passage.get();
    return placeOf(chosen && rangeOf(study, chosen));
  });
  const isNew = purpose === "newCode";
  const options = useMemo(() => {
    const found = pickerOptions(study.codes, query, recent, purpose !== "brush");
    // Asked for a new code, the offer to make it is the one at hand; codes of that name are shown beside it.
    return isNew
      ? found.toSorted((one, other) => Number(other.kind === "create") - Number(one.kind === "create"))
      : found;
  }, [study, query, recent, purpose, isNew]);
  const current = options[Math.min(active, options.length - 1)];
  const idOf = (option: PickerOption) => `${listId}-${option.kind === "code" ? option.numbered.code.id : "create"}`;
  const currentId = current && idOf(current);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: "nearest" });
  }, [currentId]);

  const close = () => acts.setOverlay(null);
  const choose = (option: PickerOption, stance: Stance, stays: boolean) => {
    if (!stays) close();
    else setQuery("");
    if (option.kind === "create") void acts.createCode(option.name, stance, false);
    else if (purpose === "brush") acts.setBrush({ codeId: option.numbered.code.id, stance });
    else acts.apply(option.numbered.code.id, stance);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((place) => (Math.min(place, options.length - 1) + step + options.length) % Math.max(1, options.length));
    } else if (event.key === "Enter" && current) {
      event.preventDefault();
      choose(current, event.shiftKey ? "absent" : "present", event.ctrlKey || event.metaKey);
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const saying = (stance: Stance) => t("chips.case", { stance: words.stance(stance), name: words.choice(caseChoice) });
  const label = t(isNew ? "picker.labelNew" : purpose === "brush" ? "picker.labelBrush" : "picker.label");
  return (
    <PointerPanel label={label} at={at} onClose={close} className="w-96 p-0">
      <input
        ref={input}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={currentId}
        aria-label={label}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={press}
        placeholder={t(isNew ? "picker.placeholderNew" : "picker.placeholder")}
        className="w-full border-line border-b bg-transparent px-3 py-2.5 text-base outline-none pointer-coarse:text-lg"
      />
      <div id={listId} role="listbox" aria-label={t("codes.label")} className="max-h-64 overflow-y-auto p-1">
        {options.map((option, place) => (
          <PickerLine
            key={idOf(option)}
            id={idOf(option)}
            option={option}
            isActive={option === current}
            onPoint={() => setActive(place)}
            onChoose={(event) => choose(option, event.shiftKey ? "absent" : "present", event.ctrlKey || event.metaKey)}
          />
        ))}
        {options.length === 0 ? <p className="px-2 py-2 text-base text-muted">{t("picker.empty")}</p> : null}
      </div>
      <PickerDetails
        option={current}
        keys={[
          ["Enter", saying("present")],
          ["Shift+Enter", saying("absent")],
          ...(purpose === "brush" ? [] : ([["Ctrl+Enter", t("picker.stay")]] satisfies [string, string][])),
        ]}
      />
    </PointerPanel>
  );
}
