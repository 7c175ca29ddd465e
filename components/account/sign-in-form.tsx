"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormAction, FormAnswer } from "./form-action";
import { FormProblem } from "./form-problem";
import { PasswordField } from "./password-field";

/** Signing in; works without script too. */
export function SignInForm({ action, first }: { action: FormAction; first?: FormAnswer | undefined }) {
  const t = useTranslations("account");
  const [answer, submit, isPending] = useActionState(action, first);
  return (
    <form action={submit} className="flex flex-col gap-5">
      <FormProblem answer={answer} />
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
      <PasswordField name="password" label={t("password")} purpose="current-password" error={answer?.fields.password} />
      <Button type="submit" variant="primary" size="lg" busy={isPending} className="mt-1">
        {t("signIn.submit")}
      </Button>
    </form>
  );
}
