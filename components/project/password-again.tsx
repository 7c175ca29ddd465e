"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { AskedAgain } from "./use-grave-act";

/** The password once more, before an act that reaches far. Nothing is shown while it is not asked for. */
export function PasswordAgain({ again }: { again: AskedAgain | null }) {
  const t = useTranslations("project.stepUp");
  if (!again) return null;
  return (
    <Field label={t("password")} hint={t("hint")} error={again.fault} required>
      <Input
        type="password"
        autoComplete="current-password"
        autoFocus
        value={again.password}
        onChange={(event) => again.setPassword(event.currentTarget.value)}
      />
    </Field>
  );
}
