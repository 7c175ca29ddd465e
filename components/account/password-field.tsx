"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface PasswordFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Tells a password manager whether to fill in the present one or to offer a new one. */
  purpose: "current-password" | "new-password";
}

/** A password as typed: nothing is trimmed or corrected, and pasting works. */
export function PasswordField({ name, label, hint, error, purpose }: PasswordFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required>
      <Input
        type="password"
        name={name}
        autoComplete={purpose}
        autoCapitalize="none"
        spellCheck={false}
        {...(purpose === "new-password" ? { minLength: 8, maxLength: 1024 } : {})}
      />
    </Field>
  );
}
