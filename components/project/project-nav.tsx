"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { LinkPending } from "./link-pending";
import { type ProjectIcons, type ProjectScreen, screenGroups, screenHref, screenOfPath } from "./project-screens";

interface ProjectNavProps {
  projectId: string;
  icons: ProjectIcons;
  /** The screens that this member may open; the others are not mentioned. */
  screens: readonly ProjectScreen[];
  /** A number that waits for someone, with its meaning: `{ consent: { count: 2, label: "2 actions due" } }`. */
  notices?: Partial<Record<ProjectScreen, { count: number; label: string }>> | undefined;
  /** After a choice (the sheet closes). */
  onNavigate?: (() => void) | undefined;
}

/** The screens of one project. */
export function ProjectNav({ projectId, icons, screens, notices = {}, onNavigate }: ProjectNavProps) {
  const t = useTranslations("shell");
  const current = screenOfPath(usePathname());
  return (
    <nav aria-label={t("projectNavigation")} className="flex flex-col gap-4">
      {screenGroups.map((group) => {
        const permitted = group.screens.filter((screen) => screens.includes(screen));
        if (permitted.length === 0) return null;
        return (
          <div key={group.heading ?? "start"}>
            {group.heading ? <p className="eyebrow px-2 pb-1">{t(`groups.${group.heading}`)}</p> : null}
            <ul className="m-0 flex list-none flex-col gap-px p-0">
              {permitted.map((screen) => {
                const isCurrent = screen === current;
                const notice = notices[screen];
                return (
                  <li key={screen}>
                    <Link
                      href={screenHref(projectId, screen)}
                      aria-current={isCurrent ? "page" : undefined}
                      {...(onNavigate ? { onClick: onNavigate } : {})}
                      className={cn(
                        "flex h-[1.875rem] items-center gap-2.5 rounded-md px-2 text-base transition-colors duration-75 pointer-coarse:h-11",
                        isCurrent ? "bg-pressed font-medium text-ink" : "text-muted hover:bg-hover hover:text-ink",
                      )}
                    >
                      <span className={cn("contents", isCurrent ? "[&>svg]:text-accent" : "[&>svg]:text-faint")}>
                        {icons[screen]}
                      </span>
                      <span className="min-w-0 flex-1 truncate">{t(`nav.${screen}`)}</span>
                      <LinkPending />
                      {notice ? (
                        <span
                          title={notice.label}
                          className="rounded-full bg-warn-soft px-1.5 font-medium text-2xs text-warn tabular-nums"
                        >
                          <span aria-hidden="true">{notice.count}</span>
                          <span className="sr-only">, {notice.label}</span>
                        </span>
                      ) : null}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
