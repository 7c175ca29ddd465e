"use client";

import { FlaskConical, Menu as MenuIcon, Search } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useState, useSyncExternalStore } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { LateMenu } from "@/components/ui/late-menu";
import { Mark } from "@/components/ui/wordmark";
import { AccountButton } from "./account-button";
import { ProjectButton, type ProjectChoice } from "./project-button";
import { ProjectNav } from "./project-nav";
import { type ProjectIcons, type ProjectScreen, screenHref, screenOfPath } from "./project-screens";
import { ShellState, useShell } from "./shell-context";

/** Comes right after the page, while there is a connection. */
const OfflineBanner = dynamic(() => import("@/components/ui/offline-banner").then((module) => module.OfflineBanner), {
  ssr: false,
});
const ShellPalette = dynamic(() => import("./shell-palette").then((module) => module.ShellPalette), { ssr: false });
const ShellKeys = dynamic(() => import("./shell-keys").then((module) => module.ShellKeys), { ssr: false });
/** Loaded when they are first needed: a dialog is a quarter of what the first load may weigh. */
const Drawer = dynamic(() => import("@/components/ui/drawer").then((module) => module.Drawer), { ssr: false });
const KeyboardHelp = dynamic(() => import("./keyboard-help").then((module) => module.KeyboardHelp), { ssr: false });

export interface AppShellProps {
  project: ProjectChoice & { isSample: boolean };
  /** All projects of this account, the present one included. */
  projects: readonly ProjectChoice[];
  account: { name: string };
  role: "owner" | "interviewer" | "coder" | "reviewer" | "viewer";
  screens: readonly ProjectScreen[];
  icons: ProjectIcons;
  notices?: Partial<Record<ProjectScreen, { count: number; label: string }>> | undefined;
  /** Ends the session and leaves; a server action from the layout. */
  onSignOut: () => void | Promise<void>;
  children: ReactNode;
}

const never = () => () => {};
const useIsApple = () =>
  useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/u.test(navigator.platform),
    () => false,
  );

/** The frame of every page inside a project: where one is, where one can go, and whether the work is safe. */
export function AppShell(props: AppShellProps) {
  return (
    <ShellState>
      <Frame {...props} />
    </ShellState>
  );
}

function Frame({ project, projects, account, role, screens, icons, notices, onSignOut, children }: AppShellProps) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const shell = useShell();
  const isApple = useIsApple();
  const screen = screenOfPath(usePathname());
  const [overlay, setOverlay] = useState<"navigation" | "palette" | "help" | null>(null);
  const showHelp = useCallback(() => setOverlay("help"), []);
  const showOrHide = (name: "navigation" | "palette" | "help") => (open: boolean) => setOverlay(open ? name : null);

  return (
    <div
      data-shell=""
      className={cn(
        "group/shell flex min-h-dvh flex-col",
        project.isSample ? "[--shell-top:4.75rem]" : "[--shell-top:3rem]",
      )}
    >
      <header className="sticky top-0 z-(--z-bar) bg-canvas print:static">
        {project.isSample ? (
          <p className="flex h-7 items-center justify-center gap-1.5 border-line border-b bg-accent-soft px-4 font-medium text-accent text-xs">
            <FlaskConical aria-hidden="true" className="size-3.5 shrink-0" />
            <span className="truncate">{t("sample")}</span>
          </p>
        ) : null}
        <div data-no-print className="flex h-12 items-center gap-1 border-line border-b pr-2 pl-2 sm:pr-3 md:pl-4">
          <IconButton
            label={t("openNavigation")}
            onClick={() => setOverlay("navigation")}
            className="group-has-[[data-bleed=wide]]/shell:inline-flex md:hidden 2xl:group-has-[[data-bleed=wide]]/shell:hidden"
          >
            <MenuIcon aria-hidden="true" />
          </IconButton>
          <Link
            href="/projects"
            aria-label={`${common("appName")}: ${t("allProjects")}`}
            className="mr-1 hidden size-8 items-center justify-center rounded-md hover:bg-hover md:inline-flex"
          >
            <Mark className="size-[1.125rem]" />
          </Link>
          <LateMenu
            trigger={<ProjectButton project={project} />}
            load={() => import("./project-switcher").then((module) => module.ProjectSwitcher)}
            menu={{ project, projects }}
          />
          <span aria-hidden="true" className="hidden text-faint sm:inline">
            /
          </span>
          <div className="hidden min-w-0 px-1.5 sm:block">
            <div ref={shell.slotRefs.crumbs} />
            {shell.isCrumbsTaken || screen === null ? null : (
              <Breadcrumb
                label={t("breadcrumb")}
                crumbs={[{ label: t(`nav.${screen}`), href: screenHref(project.id, screen) }]}
              />
            )}
          </div>
          <div ref={shell.slotRefs.status} className="flex min-w-0 items-center gap-2 overflow-hidden px-1" />
          <div className="ml-auto flex shrink-0 items-center gap-1">
            <button
              type="button"
              onClick={() => setOverlay("palette")}
              className="hidden h-8 w-52 items-center gap-2 rounded-md border border-line-strong bg-surface px-2 text-faint text-sm hover:border-control hover:text-muted lg:flex"
            >
              <Search aria-hidden="true" className="size-3.5" />
              <span className="flex-1 text-left">{common("search")}</span>
              <Kbd keys={isApple ? "⌘+K" : "Ctrl+K"} />
            </button>
            <IconButton
              label={t("palette.open")}
              keys={isApple ? "⌘+K" : "Ctrl+K"}
              onClick={() => setOverlay("palette")}
              className="lg:hidden"
            >
              <Search aria-hidden="true" />
            </IconButton>
            <LateMenu
              trigger={<AccountButton name={account.name} />}
              load={() => import("./account-menu").then((module) => module.AccountMenu)}
              menu={{
                name: account.name,
                role: t(`roles.${role}`),
                onKeyboardHelp: showHelp,
                onSignOut: () => void onSignOut(),
              }}
            />
          </div>
        </div>
        <OfflineBanner text={common("offline")} />
      </header>
      <div className="flex min-h-0 flex-1">
        <div
          data-no-print
          className="sticky top-(--shell-top) hidden h-[calc(100dvh-var(--shell-top))] w-54 shrink-0 overflow-y-auto border-line border-r px-2.5 py-4 group-has-[[data-bleed=wide]]/shell:hidden md:block 2xl:group-has-[[data-bleed=wide]]/shell:block"
        >
          <ProjectNav projectId={project.id} icons={icons} screens={screens} notices={notices} />
        </div>
        {/* A page that fills its frame marks its root with data-bleed; "wide" also folds the navigation below 1536 px (the coding screen). */}
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 flex-1 scroll-mt-(--shell-top) bg-surface px-4 py-6 has-[>[data-bleed]]:p-0 sm:px-8 sm:py-8 lg:px-10 print:p-0"
        >
          {children}
        </main>
      </div>
      <ShellKeys projectId={project.id} screens={screens} onPalette={() => setOverlay("palette")} onHelp={showHelp} />
      {overlay === "navigation" ? (
        <Drawer
          side="left"
          open
          onOpenChange={showOrHide("navigation")}
          title={project.name}
          closeLabel={t("closeNavigation")}
        >
          <ProjectNav
            projectId={project.id}
            icons={icons}
            screens={screens}
            notices={notices}
            onNavigate={() => setOverlay(null)}
          />
        </Drawer>
      ) : null}
      {overlay === "palette" ? (
        <ShellPalette
          project={project}
          projects={projects}
          screens={screens}
          isApple={isApple}
          onHelp={showHelp}
          onOpenChange={showOrHide("palette")}
          commands={shell.commands}
        />
      ) : null}
      {overlay === "help" ? <KeyboardHelp open onOpenChange={showOrHide("help")} isApple={isApple} /> : null}
    </div>
  );
}
