"use client";

import { ChevronDown, X } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { cn } from "./cn";
import { type ComboboxOption, ComboboxRow } from "./combobox-option";
import { controlFrame, controlHeight } from "./control-styles";
import { useFieldControl } from "./field-context";
import { useAnchored } from "./use-anchored";

interface ComboboxProps {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string | undefined;
  /** Said when nothing matches what was typed. */
  emptyText: string;
  clearLabel: string;
  openLabel: string;
  id?: string | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  "aria-label"?: string | undefined;
  className?: string | undefined;
}

/** Without case and accents, so that "resume" finds "Résumé". */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** One of many values, found by typing. Arrows choose, Enter takes, Esc closes and keeps what was there. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, placeholder, emptyText, clearLabel, openLabel, name, className } = props;
  const control = useFieldControl(props);
  const popup = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const [place, setPlace] = useState(0);
  const open = anchor !== null;
  useAnchored({ open, anchor, popup, side: "bottom", align: "start", gap: 4, isAsWide: true });

  const chosen = options.find((option) => option.value === value);
  const wanted = plain(typed ?? "");
  const found =
    wanted === ""
      ? options
      : options.filter((option) => plain(`${option.label} ${option.hint ?? ""}`).includes(wanted));
  const active = found[Math.min(place, found.length - 1)];
  const listId = `${control.id ?? name ?? "combobox"}-list`;
  const idOf = (option: ComboboxOption) => `${listId}-${option.value}`;

  const show = () => {
    if (open || control.disabled) return;
    setPlace(
      Math.max(
        0,
        options.findIndex((option) => option.value === value),
      ),
    );
    setAnchor(input.current);
  };
  const close = () => {
    setAnchor(null);
    setTyped(null);
  };
  const take = (option: ComboboxOption | undefined) => {
    if (option) onValueChange(option.value);
    close();
  };
  const move = (to: number) => {
    if (found.length === 0) return;
    const next = (to + found.length) % found.length;
    setPlace(next);
    const option = found[next];
    if (option) document.getElementById(idOf(option))?.scrollIntoView({ block: "nearest" });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (open) move(place + (event.key === "ArrowDown" ? 1 : -1));
      else show();
    } else if (event.key === "Enter" && open) take(active);
    else if (event.key === "Escape" && open) {
      close();
      // A dialog around it listens here and on the document and would close too.
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={cn("relative flex min-w-0 items-center", className)}>
      <input
        {...control}
        ref={input}
        role="combobox"
        aria-label={props["aria-label"]}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active ? idOf(active) : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? chosen?.label ?? ""}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPlace(0);
          setAnchor(input.current);
        }}
        onClick={show}
        onBlur={close}
        onKeyDown={onKeyDown}
        className={cn(controlFrame, controlHeight, "pr-16")}
      />
      {name ? <input type="hidden" name={name} value={value ?? ""} /> : null}
      <div className="absolute right-1 flex items-center text-faint">
        {chosen && !control.disabled ? (
          <button
            type="button"
            aria-label={clearLabel}
            onClick={() => {
              onValueChange(null);
              input.current?.focus();
            }}
            className="flex size-6 items-center justify-center rounded-sm hover:text-ink"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        ) : null}
        <button
          type="button"
          tabIndex={-1}
          aria-label={openLabel}
          disabled={control.disabled}
          onPointerDown={(event) => {
            event.preventDefault();
            input.current?.focus();
            if (open) close();
            else show();
          }}
          className="flex size-6 items-center justify-center rounded-sm hover:text-ink"
        >
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </button>
      </div>
      {open ? (
        <div
          ref={popup}
          popover="manual"
          onPointerDown={(event) => event.preventDefault()}
          className="fixed inset-auto m-0 flex-col overflow-hidden rounded-lg border border-line bg-raised p-0 text-ink shadow-popup open:flex"
        >
          <div
            role="listbox"
            id={listId}
            aria-label={props["aria-label"] ?? openLabel}
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1 empty:p-0"
          >
            {found.map((option, at) => (
              <ComboboxRow
                key={option.value}
                id={idOf(option)}
                option={option}
                isActive={option === active}
                isChosen={option.value === value}
                onTake={() => take(option)}
                onPoint={() => setPlace(at)}
              />
            ))}
          </div>
          <p role="status" className={found.length === 0 ? "px-3 py-2.5 text-muted text-sm" : "sr-only"}>
            {found.length === 0 ? emptyText : ""}
          </p>
        </div>
      ) : null}
    </div>
  );
}
