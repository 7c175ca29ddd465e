"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { projectQuery } from "@/lib/client/project/project-query";
import { projectRoutes } from "@/lib/client/project/project-routes";
import { detailsKey } from "@/lib/client/project/query-keys";
import type { ProjectView } from "@/lib/schema/project";
import { changedSettings, type SettingsFields, settingsFieldsOf, settingsPatchOf } from "./settings-fields";
import { useAct } from "./use-act";

/** What is typed on the settings screen, and saving it all at once as the next version. */
export const useSettingsForm = (projectId: string) => {
  const t = useTranslations("settings");
  const toast = useToast();
  const router = useRouter();
  const client = useQueryClient();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const [base, setBase] = useState(project);
  const before = settingsFieldsOf(base);
  const [fields, setFields] = useState<SettingsFields>(before);
  const [isLinked, setLinked] = useState(before.salienceThreshold === before.presenceThreshold);
  const changed = changedSettings(before, fields);
  // Undo or a colleague changed it while nothing was typed here: the form shows the newer state.
  if (project.version !== base.version && changed.length === 0) {
    const newest = settingsFieldsOf(project);
    setBase(project);
    setFields(newest);
    setLinked(newest.salienceThreshold === newest.presenceThreshold);
  }

  const begin = (saved: ProjectView) => {
    client.setQueryData(detailsKey(projectId), saved);
    setBase(saved);
    setFields(settingsFieldsOf(saved));
    setLinked(saved.settings.salienceThreshold === saved.settings.presenceThreshold);
  };
  const save = useAct(
    (version: number) =>
      callApi(projectRoutes.change, { params: { projectId }, version, body: settingsPatchOf(before, fields) }),
    (saved) => {
      begin(saved);
      toast.show({ text: t("saved") });
      // The frame shows the project's name, and the table follows the rule.
      router.refresh();
    },
  );
  const newer = save.trouble?.code === "stale_version" ? (save.trouble.current as ProjectView) : null;
  const isDirty = changed.length > 0;
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);

  return {
    project: base,
    fields,
    set: (patch: Partial<SettingsFields>) => setFields((now) => ({ ...now, ...patch })),
    isLinked,
    setLinked,
    changed,
    isBusy: save.isBusy,
    trouble: newer ? null : save.trouble,
    newer,
    submit: () => save.act(base.version),
    keepMine: () => newer && save.act(newer.version),
    discard: () => {
      save.forget();
      begin(newer ?? project);
    },
  };
};

/** The settings screen's state, for its parts. */
export type SettingsForm = ReturnType<typeof useSettingsForm>;
