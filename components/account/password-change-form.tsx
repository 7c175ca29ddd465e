"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "./form-action";
import { FormProblem } from "./form-problem";
import { PasswordField } from "./password-field";

/** Changing one's own password. */
export function PasswordChangeForm({ action, isDone }: { action: FormAction; isDone: boolean }) {
  const t = useTranslations("account");
  const [answer, submit, isPending] = useActionState(action, undefined);
  return (
    <form action={submit} className="flex max-w-sm flex-col gap-5">
      {isDone && !answer ? (
        <Callout tone="good" live>
          {t("passwordChange.done")}
        </Callout>
      ) : null}
      <FormProblem answer={answer} />
      <PasswordField
        name="currentPassword"
        label={t("currentPassword")}
        purpose="current-password"
        error={answer?.fields.currentPassword}
      />
      <PasswordField
        name="newPassword"
        label={t("newPassword")}
        hint={t("passwordHint")}
        purpose="new-password"
        error={answer?.fields.newPassword}
      />
      <div>
        <Button type="submit" busy={isPending}>
          {t("passwordChange.submit")}
        </Button>
      </div>
    </form>
  );
}
