"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlFrame } from "./control-styles";
import { useFieldControl } from "./field-context";

/** A text input of several lines that grows with its text where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  const control = useFieldControl(rest);
  return (
    <textarea
      {...rest}
      {...control}
      rows={rows}
      className={cn(controlFrame, "field-sizing-content min-h-18 resize-y px-2.5 py-1.5", className)}
    />
  );
}
