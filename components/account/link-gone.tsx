import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonStyles } from "@/components/ui/button-styles";
import { PlainPage } from "@/components/ui/plain-page";

/** A one-time link that leads nowhere: what happened, and what to do. */
export async function LinkGone({ title, detail }: { title: string; detail: string }) {
  const t = await getTranslations("account.link");
  const common = await getTranslations("common");
  return (
    <PlainPage appName={common("appName")} title={title} lead={detail}>
      <Link href="/sign-in" className={buttonStyles()}>
        {t("toSignIn")}
      </Link>
    </PlainPage>
  );
}
