import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AccountTheme } from "@/components/account/account-theme";
import { ActForm } from "@/components/account/act-form";
import { KeymapEditor } from "@/components/account/keymap-editor";
import { KeymapState } from "@/components/account/keymap-state";
import { PasswordChangeForm } from "@/components/account/password-change-form";
import { SessionTable } from "@/components/account/session-table";
import { TokenForm } from "@/components/account/token-form";
import { TokenTable } from "@/components/account/token-table";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Wordmark } from "@/components/ui/wordmark";
import { loadAccount, loadSessions, loadTokens } from "@/lib/server/load-account";
import { requireCaller } from "@/lib/server/session";
import { changePassword, endOne, endOthers, revoke, signOut } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.page");
  return { title: t("title") };
}

/** One's own account: how it looks, where it is signed in, which scripts act for it. */
export default async function AccountPage({ searchParams }: { searchParams: Promise<{ changed?: string }> }) {
  const { scope, caller } = await requireCaller();
  const [account, sessions, tokens, { changed }] = await Promise.all([
    loadAccount(scope, caller),
    loadSessions(scope, caller),
    loadTokens(scope),
    searchParams,
  ]);
  const t = await getTranslations("account");
  const common = await getTranslations("common");
  const roles = await getTranslations("shell.roles");
  return (
    <>
      <header className="flex h-12 items-center justify-between border-line border-b px-4 sm:px-6">
        <Link href="/projects" aria-label={`${common("appName")}: ${t("page.home")}`} className="rounded-md">
          <Wordmark name={common("appName")} />
        </Link>
        <ActForm action={signOut} variant="ghost">
          {t("page.signOut")}
        </ActForm>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-3xl px-5 py-10">
        <PageHeader
          title={account.name}
          lead={account.email}
          marks={account.isInstanceAdmin ? <Badge>{t("page.isAdmin")}</Badge> : null}
        />
        <Section title={t("page.projects")}>
          {account.projects.length === 0 ? <p className="text-base text-muted">{t("page.noProjects")}</p> : null}
          <ul className="flex flex-col gap-2">
            {account.projects.map((project) => (
              <li key={project.id} className="flex flex-wrap items-baseline gap-x-3 text-base">
                <Link
                  href={`/projects/${project.id}`}
                  className="font-medium text-ink underline-offset-2 hover:underline"
                >
                  {project.name}
                </Link>
                <span className="text-muted text-sm">{project.roles.map((role) => roles(role)).join(", ")}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t("theme.title")} lead={t("theme.lead")}>
          <AccountTheme />
        </Section>
        <Section title={t("keymap.title")} lead={t("keymap.lead")}>
          <KeymapState keymap={account.keymap} />
          <KeymapEditor />
        </Section>
        <Section title={t("passwordChange.title")} lead={t("passwordChange.lead")}>
          <PasswordChangeForm action={changePassword} isDone={changed === "password"} />
        </Section>
        <Section
          title={t("sessions.title")}
          lead={t("sessions.lead")}
          actions={
            sessions.items.length > 1 ? <ActForm action={endOthers}>{t("sessions.endOthers")}</ActForm> : undefined
          }
        >
          <SessionTable sessions={sessions.items} onEnd={endOne} />
        </Section>
        <Section title={t("tokens.title")} lead={t("tokens.lead")}>
          <TokenTable tokens={tokens.items} projects={account.projects} onRevoke={revoke} />
          <TokenForm projects={account.projects} />
        </Section>
      </main>
    </>
  );
}
