"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";
import { cn } from "./cn";
import { Tooltip } from "./tooltip";

export interface IconButtonProps extends Omit<ButtonProps, "children" | "aria-label"> {
  /** The name that a screen reader speaks and the tooltip shows. */
  label: string;
  /** Keys that do the same, shown in the tooltip. */
  keys?: string | undefined;
  children: ReactNode;
}

/** A square button with an icon; its name is always given in words. */
export function IconButton({
  label,
  keys,
  size = "md",
  variant = "ghost",
  className,
  children,
  ...rest
}: IconButtonProps) {
  const square = size === "sm" ? "w-7" : size === "lg" ? "w-10" : "w-8";
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...rest} aria-label={label} size={size} variant={variant} className={cn(square, "px-0", className)}>
        {children}
      </Button>
    </Tooltip>
  );
}
