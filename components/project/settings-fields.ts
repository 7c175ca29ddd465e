import type { ProjectPatch, ProjectView, SettingsView } from "@/lib/schema/project";

/** What of the project stands on the settings screen. */
export const studyFields = ["name", "researchQuestion", "design", "outcomeName"] as const;

/** What of the settings stands there. */
export const ruleFields = [
  "salienceThreshold",
  "presenceThreshold",
  "belowRule",
  "evidenceMode",
  "countedStatuses",
  "countPrompted",
  "coarsensConfidential",
  "eraseAfterDays",
  "defenceDate",
] as const;

export type StudyField = (typeof studyFields)[number];
export type RuleField = (typeof ruleFields)[number];
export type SettingsFields = Pick<ProjectView, StudyField> & Pick<SettingsView, RuleField>;

/** The settings screen's fields as the project has them. */
export const settingsFieldsOf = (project: ProjectView): SettingsFields => ({
  name: project.name,
  researchQuestion: project.researchQuestion,
  design: project.design,
  outcomeName: project.outcomeName,
  salienceThreshold: project.settings.salienceThreshold,
  presenceThreshold: project.settings.presenceThreshold,
  belowRule: project.settings.belowRule,
  evidenceMode: project.settings.evidenceMode,
  countedStatuses: project.settings.countedStatuses,
  countPrompted: project.settings.countPrompted,
  coarsensConfidential: project.settings.coarsensConfidential,
  eraseAfterDays: project.settings.eraseAfterDays,
  defenceDate: project.settings.defenceDate,
});

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Names of the fields that differ. */
export const changedSettings = (before: SettingsFields, now: SettingsFields): (keyof SettingsFields)[] =>
  [...studyFields, ...ruleFields].filter((field) => !isSame(before[field], now[field]));

const pick = <Field extends keyof SettingsFields>(
  now: SettingsFields,
  fields: readonly Field[],
): Partial<Pick<SettingsFields, Field>> =>
  Object.fromEntries(fields.map((field) => [field, now[field]])) as Partial<Pick<SettingsFields, Field>>;

/** The body of the change: only what differs, settings apart from the project. */
export const settingsPatchOf = (before: SettingsFields, now: SettingsFields): ProjectPatch => {
  const changed = new Set<string>(changedSettings(before, now));
  const settings = pick(
    now,
    ruleFields.filter((field) => changed.has(field)),
  );
  return {
    ...pick(
      now,
      studyFields.filter((field) => changed.has(field)),
    ),
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
  };
};
