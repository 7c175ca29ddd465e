"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ShellCrumbs, ShellStatus } from "@/components/project/shell-context";
import { SaveState } from "@/components/ui/save-state";
import { useIsAtRisk } from "@/lib/client/outbox/outbox-context";
import { useCoding } from "./coding-context";

/** In the top bar: where one is, whether the work is safe, and which text this is. */
export function CodingStatus() {
  const t = useTranslations("coding");
  const shell = useTranslations("shell");
  const common = useTranslations("common");
  const { study, save } = useCoding();
  const { version, sha256 } = study.transcript;
  // What this browser keeps survives the tab; what it could not keep does not.
  const isUnsafe = useIsAtRisk();
  useEffect(() => {
    if (!isUnsafe) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsafe]);
  return (
    <>
      <ShellCrumbs
        label={shell("breadcrumb")}
        crumbs={[
          { label: shell("nav.interviews"), href: `/projects/${study.projectId}/interviews` },
          { label: t("title", { number: study.interviewNumber }) },
        ]}
      />
      <ShellStatus>
        <span
          title={t("version.long", { version, hash: sha256 })}
          className="hidden whitespace-nowrap text-faint text-sm tabular-nums md:inline"
        >
          {t("version.short", { version })} <span className="font-mono text-2xs">{sha256.slice(0, 7)}</span>
        </span>
        <SaveState
          status={save.status}
          text={common(`save-state.${save.status}`, { count: save.kept })}
          className="max-sm:w-3.5 max-sm:overflow-hidden"
        />
      </ShellStatus>
    </>
  );
}
