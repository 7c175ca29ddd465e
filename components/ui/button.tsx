import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyles } from "./button-styles";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export interface ButtonProps extends Omit<ComponentProps<"button">, "ref">, ButtonLook {
  ref?: ComponentProps<"button">["ref"];
  /** The act is under way: the button keeps its place and its focus, and further presses do nothing. */
  busy?: boolean | undefined;
}

/** A button. `type` is "button" unless the form needs "submit". */
export function Button({
  variant,
  size,
  busy = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cn(buttonStyles({ variant, size }), className)}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}
