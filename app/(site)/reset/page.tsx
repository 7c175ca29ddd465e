import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkGone } from "@/components/account/link-gone";
import { ResetForm } from "@/components/account/reset-form";
import { PlainPage } from "@/components/ui/plain-page";
import { loadLink } from "@/lib/server/one-time-link";
import { sentenceFor } from "@/lib/server/problem-sentence";
import { setPassword } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.reset");
  return { title: t("title") };
}

/** Setting a password by a one-time link. Opening the page does not use the link. */
export default async function ResetPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token } = await searchParams;
  const t = await getTranslations("account.reset");
  const common = await getTranslations("common");
  const link = typeof token === "string" ? await loadLink(token, "passwordSet") : null;
  if (link && !link.ok && link.reason.code === "link_expired") return <LinkGone {...sentenceFor(link.reason)} />;
  if (!link?.ok || typeof token !== "string") return <LinkGone title={t("missingTitle")} detail={t("missing")} />;
  const email = link.value.email ?? "";
  return (
    <PlainPage appName={common("appName")} title={t("title")} lead={t("lead", { email })}>
      <ResetForm action={setPassword} token={token} email={email} />
    </PlainPage>
  );
}
