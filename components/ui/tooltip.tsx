"use client";

import {
  type ComponentType,
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { TooltipPopupProps } from "./tooltip-popup";
import type { Side } from "./use-anchored";

interface TooltipProps {
  text: string;
  keys?: string | undefined;
  side?: Side | undefined;
  /** The text is the name of the element already (an icon button) and is not spoken twice. */
  isName?: boolean | undefined;
  /** One element that can take focus. */
  children: ReactElement<HTMLAttributes<HTMLElement>>;
}

interface Shown {
  anchor: Element;
  Popup: ComponentType<TooltipPopupProps>;
}

/** A short hint on hover and focus; Esc closes it, the pointer may rest on it. Never the only place of an information. */
export function Tooltip({ text, keys, side = "bottom", isName = false, children }: TooltipProps) {
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [shown, setShown] = useState<Shown | null>(null);

  const later = (anchor: Element | null, delay: number) => {
    clearTimeout(timer.current);
    const wanted = setTimeout(() => {
      if (!anchor) return setShown(null);
      // The popup is loaded with the first hint; it is not part of any first load. Without a connection there is no hint.
      import("./tooltip-popup").then(
        ({ TooltipPopup }) => timer.current === wanted && setShown({ anchor, Popup: TooltipPopup }),
        () => {},
      );
    }, delay);
    timer.current = wanted;
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches pointer and focus of the one element inside
    <span
      className="contents"
      onPointerEnter={(event) => event.pointerType === "mouse" && later(event.currentTarget.firstElementChild, 400)}
      onPointerLeave={() => later(null, 120)}
      onPointerDown={() => later(null, 0)}
      onFocus={(event) => event.target.matches(":focus-visible") && later(event.currentTarget.firstElementChild, 0)}
      onBlur={() => later(null, 0)}
    >
      {cloneElement(children, isName || !shown ? {} : { "aria-describedby": id })}
      {shown ? (
        <shown.Popup id={id} text={text} keys={keys} side={side} anchor={shown.anchor} onClose={() => setShown(null)} />
      ) : null}
    </span>
  );
}
