"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlFrame, controlHeight } from "./control-styles";
import { useFieldControl } from "./field-context";

/** A text input of one line. Inside a Field it takes label, hint and error from it; alone it needs an aria-label. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  const control = useFieldControl(rest);
  return <input {...rest} {...control} className={cn(controlFrame, controlHeight, className)} />;
}
