"use client";

import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { Callout } from "@/components/ui/callout";

/** The session ended while steps were waiting: signing in elsewhere leaves this page, and what it keeps, alone. */
export function SignInAgain() {
  const t = useTranslations("coding.meets");
  return (
    <Callout
      tone="warn"
      live
      className="mx-4 mt-3"
      actions={
        <a href="/sign-in" target="_blank" rel="noopener" className={buttonStyles({ size: "sm", variant: "primary" })}>
          {t("signIn")}
        </a>
      }
    >
      {t("signInLead")}
    </Callout>
  );
}
