"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { FormAction } from "./form-action";
import { FormProblem } from "./form-problem";
import { PasswordField } from "./password-field";

interface ResetFormProps {
  action: FormAction;
  token: string;
  /** Told to password managers, which file the new password under it. */
  email: string;
}

/** Setting a password by a one-time link. */
export function ResetForm({ action, token, email }: ResetFormProps) {
  const t = useTranslations("account");
  const [answer, submit, isPending] = useActionState(action, undefined);
  return (
    <form action={submit} className="flex flex-col gap-5">
      <FormProblem answer={answer} />
      <input type="hidden" name="token" value={token} />
      <input type="text" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        name="password"
        label={t("newPassword")}
        hint={t("passwordHint")}
        purpose="new-password"
        error={answer?.fields.password}
      />
      <Button type="submit" variant="primary" size="lg" busy={isPending} className="mt-1">
        {t("reset.submit")}
      </Button>
    </form>
  );
}
