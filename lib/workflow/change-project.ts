import { getSettings, insertSettings } from "../data/project";
import { countInterviewees, getProject, updateProject } from "../data/project-view";
import { holdRevision, keepRevision } from "../data/subject-revision";
import { transact, type WriteContext } from "../data/transaction";
import type { AuditEvent } from "../domain/audit/audit-event";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { ProjectPatch, ProjectView, SettingsPatch, SettingsView } from "../schema/project";
import type { ProjectScope } from "../server/scope";

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const changedFields = (patch: SettingsPatch, before: SettingsView): string[] =>
  Object.entries(patch)
    .filter(([field, value]) => !isSame(value, before[field as keyof SettingsView]))
    .map(([field]) => field);

const refuseThresholds = (patch: SettingsPatch, changed: readonly string[], interviewees: number): Refusal | null => {
  // Before the first interviewee is entered nothing can be too high; from then on a rule must be one that could be met.
  if (interviewees === 0) return null;
  const above = (["salienceThreshold", "presenceThreshold"] as const).filter(
    (field) => changed.includes(field) && (patch[field] ?? 0) > interviewees,
  );
  if (above.length === 0) return null;
  const sentence = `Is above ${interviewees}, the number of interviewees.`;
  return {
    code: "threshold_out_of_range",
    fields: Object.fromEntries(above.map((field) => [`settings.${field}`, sentence])),
    values: { interviewees },
  };
};

/**
 * Changes a project, its settings, or both at once. Changed settings become their next version; what equals the settings
 * in force makes none. A threshold that is changed to more than the number of interviewees (those who withdrew not
 * counted) is refused with that number, unless there is nobody yet; one that stays as it was is left alone, so that a
 * withdrawal never stands in the way of another change.
 */
export const changeProject = async (
  scope: ProjectScope<"protocol:change" | "project:read">,
  context: WriteContext,
  change: { readonly expectedVersion: number; readonly patch: ProjectPatch },
): Promise<Result<ProjectView, Refusal>> =>
  transact(scope, context, async (write) => {
    const { settings = {}, ...fields } = change.patch;
    const versionBefore = await holdRevision(scope, write, "project", scope.projectId);
    const isChanged = await updateProject(scope, write, change.expectedVersion, fields);
    if (!isChanged) return { refusal: { code: "stale_version", current: await getProject(scope, write.sql) } };
    const before = await getSettings(scope, write.sql);
    const changed = changedFields(settings, before);
    const refusal = refuseThresholds(settings, changed, await countInterviewees(scope, write.sql));
    if (refusal) return { refusal };
    if (changed.length > 0) {
      const { version, savedAt: _, ...row } = before;
      await insertSettings(scope, write, version + 1, { ...row, ...settings });
    }
    const value = await getProject(scope, write.sql);
    const subject = { subjectKind: "project", subjectId: scope.projectId };
    const events: AuditEvent[] = [
      ...(Object.keys(fields).length > 0
        ? [
            {
              kind: "project.changed",
              ...subject,
              detail: { fields: Object.keys(fields), version: value.version },
            } as const,
          ]
        : []),
      ...(changed.length > 0
        ? [
            {
              kind: "settings.changed",
              ...subject,
              detail: { fields: changed, version: value.settings.version },
            } as const,
          ]
        : []),
    ];
    const [first, ...others] = events;
    if (!first) return { unchanged: { ...value, version: change.expectedVersion } };
    const after = await keepRevision(scope, write, "project", scope.projectId);
    return {
      value,
      events: [first, ...others],
      undoable: {
        label: Object.keys(fields).length > 0 ? "project.changed" : "settings.changed",
        changes: [{ kind: "project", id: scope.projectId, before: versionBefore, after }],
      },
    };
  });
