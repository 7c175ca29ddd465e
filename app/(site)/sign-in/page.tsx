import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/account/sign-in-form";
import { PlainPage } from "@/components/ui/plain-page";
import { sentenceFor } from "@/lib/server/problem-sentence";
import { readCaller } from "@/lib/server/session";
import { enter } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("title") };
}

/** Signing in. Whoever is signed in already goes on. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ error?: string }> }) {
  if (await readCaller(null)) redirect("/projects");
  const { error } = await searchParams;
  const t = await getTranslations("account.signIn");
  const common = await getTranslations("common");
  // The sign-in library's own endpoint sends its refusals here.
  const first = error
    ? { code: "sign_in_failed", ...sentenceFor({ code: "sign_in_failed" }), fields: {}, typed: {} }
    : undefined;
  return (
    <PlainPage appName={common("appName")} title={t("title")} footer={t("help")}>
      <SignInForm action={enter} first={first} />
    </PlainPage>
  );
}
