"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "./form-action";
import { FormProblem } from "./form-problem";
import { PasswordField } from "./password-field";

/** The first person of an installation makes the account that owns it. */
export function SetupForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations("account");
  const [answer, submit, isPending] = useActionState(action, undefined);
  return (
    <form action={submit} className="flex flex-col gap-5">
      <FormProblem answer={answer} />
      <input type="hidden" name="token" value={token} />
      <Field label={t("name")} hint={t("nameHint")} error={answer?.fields.name} required>
        <Input name="name" autoComplete="name" maxLength={120} defaultValue={answer?.typed.name ?? ""} />
      </Field>
      <Field label={t("email")} error={answer?.fields.email} required>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={answer?.typed.email ?? ""}
        />
      </Field>
      <PasswordField
        name="password"
        label={t("password")}
        hint={t("passwordHint")}
        purpose="new-password"
        error={answer?.fields.password}
      />
      <Button type="submit" variant="primary" size="lg" busy={isPending} className="mt-1">
        {t("setup.submit")}
      </Button>
    </form>
  );
}
