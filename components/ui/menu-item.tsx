"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { createContext, type ReactNode, useContext, useId } from "react";
import { cn } from "./cn";
import { Kbd } from "./kbd";

/** Closes the menu around an item and gives the focus back to its button. */
export const MenuContext = createContext<() => void>(() => {});

const itemLook =
  "flex min-h-7 w-full cursor-default select-none items-center gap-2 rounded-md px-2 py-1 text-left text-base outline-none aria-disabled:opacity-45 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0";
const calm = "text-ink hover:bg-hover focus:bg-hover [&_svg]:text-muted";
const alarming = "text-negative hover:bg-negative-soft focus:bg-negative-soft";
/** Backgrounds vanish in forced colours. */
const forced =
  "forced-colors:focus:outline-2 forced-colors:focus:outline-[Highlight] forced-colors:focus:-outline-offset-2";

interface MenuItemProps {
  icon?: ReactNode;
  keys?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  onSelect?: (() => void) | undefined;
  /** A link in place of an act. */
  href?: string | undefined;
  /** The place where one is now. */
  current?: boolean | undefined;
  children: ReactNode;
}

/** One act, or one place to go. */
export function MenuItem({
  icon,
  keys,
  danger = false,
  disabled = false,
  onSelect,
  href,
  current = false,
  children,
}: MenuItemProps) {
  const close = useContext(MenuContext);
  const look = cn(itemLook, danger ? alarming : calm, forced);
  const inside = (
    <>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {keys ? <Kbd keys={keys} /> : null}
    </>
  );
  if (href !== undefined) {
    return (
      <Link
        href={href}
        role="menuitem"
        tabIndex={-1}
        aria-current={current ? "true" : undefined}
        onClick={close}
        className={look}
      >
        {inside}
      </Link>
    );
  }
  const act = () => {
    if (disabled) return;
    close();
    onSelect?.();
  };
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabled || undefined}
      onClick={act}
      className={look}
    >
      {inside}
    </button>
  );
}

interface MenuRadioGroupProps<Value extends string> {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
}

/** One of several states, inside a menu. */
export function MenuRadioGroup<Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: MenuRadioGroupProps<Value>) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a menu; a fieldset has no place in it
    <div role="group" aria-labelledby={id}>
      <div id={id} className="eyebrow px-2 pt-1.5 pb-1">
        {label}
      </div>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={option.value === value}
          onClick={() => onValueChange(option.value)}
          className={cn(itemLook, calm, forced)}
        >
          <span className="flex size-4 items-center justify-center">
            {option.value === value ? <Check aria-hidden="true" /> : null}
          </span>
          {option.label}
        </button>
      ))}
    </div>
  );
}

/** Something to read that is not an act (the signed-in account). */
export function MenuNote({ children }: { children: ReactNode }) {
  return <div className="px-2 py-1.5 text-muted text-sm">{children}</div>;
}

export function MenuSeparator() {
  return <hr className="mx-2 my-1 h-px border-0 bg-line" />;
}
