"use client";

import { type ComponentType, cloneElement, type HTMLAttributes, type ReactElement, useState } from "react";

interface LateMenuProps<Props extends object> {
  /** The button as it stands before it is first pressed. */
  trigger: ReactElement<HTMLAttributes<HTMLElement>>;
  /** Brings the menu, which begins open. */
  load: () => Promise<ComponentType<Props & { isOpenFirst: true }>>;
  menu: Props;
}

/** A menu whose contents are fetched when a pointer or the focus comes near its button: few presses, many pages. */
export function LateMenu<Props extends object>({ trigger, load, menu }: LateMenuProps<Props>) {
  const [Loaded, setLoaded] = useState<ComponentType<Props & { isOpenFirst: true }> | null>(null);
  const fetchIt = () => void load().catch(() => {});
  const show = () => void load().then((component) => setLoaded(() => component));
  if (Loaded) return <Loaded {...menu} isOpenFirst />;
  return cloneElement(trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: fetchIt,
    onFocus: fetchIt,
    onClick: show,
    onKeyDown: (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      show();
    },
  });
}
