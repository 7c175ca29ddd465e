"use client";

import {
  cloneElement,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { cn } from "./cn";
import { MenuContext } from "./menu-item";
import { type Align, type Side, useAnchored } from "./use-anchored";

interface MenuProps {
  /** A button; it gets the attributes of a menu button. */
  trigger: ReactElement<HTMLAttributes<HTMLElement>>;
  align?: Align | undefined;
  side?: Side | undefined;
  /** Open from the start: the press that opened it brought it. */
  isOpenFirst?: boolean | undefined;
  /** Width, for instance. */
  className?: string | undefined;
  /** MenuItem, MenuRadioGroup, MenuNote, MenuSeparator. */
  children: ReactNode;
}

const ITEMS = "[role^=menuitem]:not([aria-disabled=true])";

/** A list of acts behind a button: arrows, Home, End and first letters move, Enter acts, Esc and Tab close. */
export function Menu({
  trigger,
  align = "start",
  side = "bottom",
  isOpenFirst = false,
  className,
  children,
}: MenuProps) {
  const id = useId();
  const frame = useRef<HTMLSpanElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [start, setStart] = useState<"first" | "last">("first");
  const open = anchor !== null;
  useAnchored({ open, anchor, popup, side, align, gap: 4 });

  const items = () => [...(popup.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
  const close = (giveFocusBack: boolean) => {
    if (giveFocusBack) anchor?.focus();
    setAnchor(null);
  };
  const show = (from: "first" | "last") => {
    setStart(from);
    const button = frame.current?.firstElementChild;
    setAnchor(button instanceof HTMLElement ? button : null);
  };

  useLayoutEffect(() => {
    const button = frame.current?.firstElementChild;
    if (isOpenFirst && button instanceof HTMLElement) setAnchor(button);
  }, [isOpenFirst]);
  useEffect(() => {
    if (!open) return;
    const list = popup.current?.querySelectorAll<HTMLElement>(ITEMS);
    list?.[start === "first" ? 0 : list.length - 1]?.focus();
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setAnchor(null);
    };
    document.addEventListener("pointerdown", onPointer, true);
    return () => document.removeEventListener("pointerdown", onPointer, true);
  }, [open, start]);

  const onMenuKey = (event: KeyboardEvent) => {
    const list = items();
    const at = list.findIndex((item) => item.matches(":focus"));
    const byLetter = () => {
      const ahead = [...list.slice(at + 1), ...list.slice(0, at + 1)];
      return ahead.find((item) => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()));
    };
    if (event.key === "Tab") return close(false);
    if (event.key === "Escape") close(true);
    else if (event.key === "ArrowDown") list[(at + 1) % list.length]?.focus();
    else if (event.key === "ArrowUp") list.at(at <= 0 ? -1 : at - 1)?.focus();
    else if (event.key === "Home") list[0]?.focus();
    else if (event.key === "End") list.at(-1)?.focus();
    else if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey) byLetter()?.focus();
    else return;
    event.preventDefault();
    // A dialog around it listens here and on the document: Esc is for the menu alone.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
  };

  return (
    <span ref={frame} className="contents">
      {cloneElement(trigger, {
        "aria-haspopup": "menu",
        "aria-expanded": open,
        "aria-controls": open ? id : undefined,
        onClick: () => (open ? close(false) : show("first")),
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          show(event.key === "ArrowDown" ? "first" : "last");
        },
      })}
      {open ? (
        <div
          ref={popup}
          id={id}
          role="menu"
          tabIndex={-1}
          popover="manual"
          aria-label={trigger.props["aria-label"]}
          onKeyDown={onMenuKey}
          className={cn(
            "fixed inset-auto m-0 min-w-48 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line bg-raised p-1 text-left font-normal text-ink shadow-popup outline-none",
            className,
          )}
        >
          <MenuContext value={() => close(true)}>{children}</MenuContext>
        </div>
      ) : null}
    </span>
  );
}
