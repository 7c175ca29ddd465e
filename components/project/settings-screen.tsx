"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { NoPermissionState } from "@/components/ui/no-permission-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { DeleteProject } from "./delete-project";
import { changedSettings, type SettingsFields, settingsFieldsOf } from "./settings-fields";
import { SettingsProtection } from "./settings-protection";
import { SettingsRule } from "./settings-rule";
import { SettingsStudy } from "./settings-study";
import { StaleNote } from "./stale-note";
import { TroubleNote } from "./trouble-note";
import { useSettingsForm } from "./use-settings-form";

const shownFaults = [
  "name",
  "researchQuestion",
  "outcomeName",
  "settings.salienceThreshold",
  "settings.presenceThreshold",
  "settings.eraseAfterDays",
  "settings.defenceDate",
];

/** The study, its rule and its protections; saved together, as the next version of the settings. */
export function SettingsScreen({ projectId }: { projectId: string }) {
  const t = useTranslations("settings");
  const design = useTranslations("project.design");
  const format = useFormatter();
  const form = useSettingsForm(projectId);
  const { project, fields, newer } = form;
  const disabled = !project.abilities.includes("protocol:change");
  const words = (field: keyof SettingsFields, from: SettingsFields): string => {
    if (field === "design") return design(from.design);
    if (field === "belowRule") return t(`below.${from.belowRule}`);
    if (field === "evidenceMode") return t(`evidence.${from.evidenceMode}`);
    if (field === "countedStatuses") return from.countedStatuses.map((status) => t(`statuses.${status}`)).join(", ");
    const value = from[field];
    return typeof value === "boolean" ? t(value ? "yes" : "no") : String(value ?? "");
  };
  const conflicts = newer
    ? changedSettings(fields, settingsFieldsOf(newer)).filter((field) => form.changed.includes(field))
    : [];
  const day = format.dateTime(new Date(project.settings.savedAt), { dateStyle: "long" });
  return (
    <div className="max-w-3xl">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <PageHeader title={t("title")} lead={t("lead", { version: project.settings.version, day })} />
        {disabled ? <NoPermissionState title={t("readOnly")} className="mb-8" /> : null}
        <div>
          <SettingsStudy form={form} disabled={disabled} />
          <SettingsRule form={form} disabled={disabled} />
          <SettingsProtection form={form} disabled={disabled} />
        </div>
        <div className="mt-6 flex flex-col gap-3">
          {newer ? (
            <StaleNote
              differences={conflicts.map((field) => ({
                label: t(`names.${field}`),
                mine: words(field, fields),
                theirs: words(field, settingsFieldsOf(newer)),
              }))}
              isBusy={form.isBusy}
              onTakeTheirs={form.discard}
              onKeepMine={() => form.keepMine()}
            />
          ) : (
            <TroubleNote trouble={form.trouble} shown={shownFaults} />
          )}
        </div>
        {form.changed.length > 0 ? (
          <div className="sticky bottom-0 z-(--z-sticky) mt-3 flex flex-wrap items-center gap-2 border-line border-t bg-surface py-3">
            <Button type="submit" variant="primary" busy={form.isBusy}>
              {t("save")}
            </Button>
            <Button onClick={form.discard}>{t("discard")}</Button>
            <p role="status" className="text-muted text-sm">
              {t("dirty", { count: form.changed.length })}
            </p>
          </div>
        ) : null}
      </form>
      {project.abilities.includes("project:delete") ? (
        <Section title={t("delete.title")} lead={t("delete.lead")} className="border-line border-t pt-8">
          <DeleteProject project={project} />
        </Section>
      ) : null}
    </div>
  );
}
