import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FocusHeading } from "@/components/ui/focus-heading";
import { LiveRegion } from "@/components/ui/live-region";
import { UiProvider } from "@/components/ui/ui-provider";
import { QueryProvider } from "@/lib/client/query-provider";
import "./globals.css";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f7f4" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1013" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("appName"), template: `%s · ${t("appName")}` },
    description: t("appDescription"),
    robots: { index: false, follow: false },
    referrer: "same-origin",
  };
}

/** The frame of every page: language, theme, messages, and the way past the navigation. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const locale = await getLocale();
  const t = await getTranslations("common");
  // The sentences of refusals and warnings come with the answers of the API; the browser does not need them all.
  const { problem: _problem, warning: _warning, ...messages } = await getMessages();
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <a
          href="#main"
          className="fixed top-2 left-2 z-(--z-toast) -translate-y-16 rounded-md bg-accent px-4 py-3 font-medium text-on-accent focus-visible:translate-y-0"
        >
          {t("skipToContent")}
        </a>
        <NextIntlClientProvider messages={messages}>
          <QueryProvider>
            <UiProvider nonce={nonce} toastLabel={t("messagesRegion")} closeLabel={t("close")}>
              <LiveRegion>{children}</LiveRegion>
              <FocusHeading />
            </UiProvider>
          </QueryProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
