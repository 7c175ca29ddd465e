"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";
import { Tooltip } from "./tooltip";

export interface IconButtonProps extends Omit<ButtonProps, "children" | "aria-label" | "size"> {
  /** The name that a screen reader speaks and the tooltip shows. */
  label: string;
  /** Keys that do the same, shown in the tooltip. */
  keys?: string | undefined;
  size?: "sm" | "md" | "lg" | undefined;
  children: ReactNode;
}

/** A square button with an icon; its name is always given in words. */
export function IconButton({ label, keys, size = "md", variant = "ghost", children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys} isName>
      <Button {...rest} aria-label={label} size={`icon-${size}`} variant={variant}>
        {children}
      </Button>
    </Tooltip>
  );
}
