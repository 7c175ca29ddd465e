"use client";

import { ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { focusLater } from "@/lib/client/project/focus-later";
import { projectRoutes } from "@/lib/client/project/project-routes";
import type { DeletedProjectView } from "@/lib/schema/project";
import { PasswordAgain } from "./password-again";
import { TroubleNote } from "./trouble-note";
import { useGraveAct } from "./use-grave-act";

/** A deleted project with the days for which it can be brought back. */
export type DeletedProject = DeletedProjectView & { readonly daysLeft: number };

/** So few days left are shown as urgent. */
const SOON_DAYS = 7;

/** The projects that the member owned and deleted, with the way back while there is one. */
export function DeletedProjects({ projects }: { projects: readonly DeletedProject[] }) {
  const t = useTranslations("project.deleted");
  return (
    <Section title={t("title")} lead={t("lead")}>
      <ul className="overflow-hidden rounded-lg border border-line bg-surface">
        {projects.map((project) => (
          <DeletedLine key={project.id} project={project} />
        ))}
      </ul>
    </Section>
  );
}

function DeletedLine({ project }: { project: DeletedProject }) {
  const t = useTranslations("project.deleted");
  const common = useTranslations("common");
  const format = useFormatter();
  const router = useRouter();
  const toast = useToast();
  const [isBack, setBack] = useState(false);
  const { act, isBusy, trouble, again } = useGraveAct(
    () => callApi(projectRoutes.restore, { params: { projectId: project.id } }),
    (view) => {
      setBack(true);
      toast.show({
        text: t("restored", { name: view.name }),
        action: { label: common("open"), run: () => router.push(`/projects/${view.id}`) },
      });
      router.refresh();
      focusLater("[data-page-heading]");
    },
  );
  const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "medium" });
  return (
    <li className="border-line border-b px-4 py-4 last:border-b-0 sm:px-5">
      <form
        className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          act(undefined);
        }}
      >
        <div className="min-w-0 flex-1 basis-64">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <h3 className="min-w-0 font-semibold text-base text-ink [overflow-wrap:anywhere]">{project.name}</h3>
            <Badge tone={project.daysLeft <= SOON_DAYS ? "warn" : "neutral"}>
              {t("daysLeft", { count: project.daysLeft })}
            </Badge>
          </div>
          <p className="mt-0.5 text-muted text-sm">
            {t("facts", { deleted: day(project.deletedAt), until: day(project.restorableUntil) })}
          </p>
          {project.deletedReason === "" ? null : (
            <p className="mt-0.5 text-muted text-sm">{t("reason", { reason: project.deletedReason })}</p>
          )}
        </div>
        <Button type="submit" busy={isBusy} disabled={isBack} aria-label={t("restoreNamed", { name: project.name })}>
          <ArchiveRestore aria-hidden="true" />
          {t("restore")}
        </Button>
        {again || trouble ? (
          <div className="basis-full">
            <PasswordAgain again={again} />
            <TroubleNote trouble={trouble} />
          </div>
        ) : null}
      </form>
    </li>
  );
}
