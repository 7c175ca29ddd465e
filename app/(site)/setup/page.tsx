import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkGone } from "@/components/account/link-gone";
import { SetupForm } from "@/components/account/setup-form";
import { PlainPage } from "@/components/ui/plain-page";
import { loadLink } from "@/lib/server/one-time-link";
import { sentenceFor } from "@/lib/server/problem-sentence";
import { claim } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.setup");
  return { title: t("title") };
}

/** The first person follows the link of the terminal and becomes owner. Opening the page does not use the link. */
export default async function SetupPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token } = await searchParams;
  const t = await getTranslations("account.setup");
  const common = await getTranslations("common");
  const link = typeof token === "string" ? await loadLink(token, "ownerClaim") : null;
  if (link && !link.ok && link.reason.code === "link_expired") return <LinkGone {...sentenceFor(link.reason)} />;
  if (!link?.ok || typeof token !== "string") return <LinkGone title={t("missingTitle")} detail={t("missing")} />;
  return (
    <PlainPage appName={common("appName")} title={t("title")} lead={t("lead")}>
      <SetupForm action={claim} token={token} />
    </PlainPage>
  );
}
