"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OfflineBanner } from "@/components/ui/offline-banner";
import { Wordmark } from "@/components/ui/wordmark";
import { AccountMenu } from "./account-menu";
import { useSignOut } from "./use-sign-out";

/** The frame of the pages of an account that belong to no project. */
export function WorkspaceFrame({ accountName, children }: { accountName: string; children: ReactNode }) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const signOut = useSignOut();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-(--z-bar) border-line border-b bg-canvas">
        <div className="mx-auto flex h-12 max-w-4xl items-center justify-between px-4 sm:px-6">
          <Link href="/projects" aria-label={`${common("appName")}: ${t("allProjects")}`} className="rounded-md">
            <Wordmark name={common("appName")} />
          </Link>
          <AccountMenu name={accountName} onSignOut={() => void signOut()} />
        </div>
        <OfflineBanner text={common("offline")} />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-4xl flex-1 px-4 py-8 sm:px-6 sm:py-12">
        {children}
      </main>
    </div>
  );
}
