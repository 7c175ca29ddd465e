"use client";

import { type ReactNode, useActionState } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import type { FormAction } from "./form-action";

interface ActFormProps {
  action: FormAction;
  /** What the act concerns, as hidden fields. */
  fields?: Readonly<Record<string, string>>;
  /** The act with its object, for people who hear the button alone. */
  label?: string | undefined;
  variant?: ButtonProps["variant"];
  size?: ButtonProps["size"];
  children: ReactNode;
}

/** One act behind one button, posted as a form, so that it works without script and never by a link. */
export function ActForm({ action, fields = {}, label, variant, size, children }: ActFormProps) {
  const [answer, submit, isPending] = useActionState(action, undefined);
  return (
    <form action={submit} className="flex flex-wrap items-center gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={variant} size={size} busy={isPending} aria-label={label}>
        {children}
      </Button>
      {answer ? (
        <span role="alert" className="text-negative text-sm">
          {answer.title}
        </span>
      ) : null}
    </form>
  );
}
