import type { ProjectRole } from "../domain/account/role";
import type { ProjectSettings } from "../generated/prisma/client";
import { type SettingsView, settingsView } from "../schema/project";
import type { AccountScope, ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { toDate, toDay } from "./day";
import type { WriteTransaction } from "./transaction";

/** The rule of a project as a workflow writes it; a version is never changed. */
export type SettingsRow = Omit<SettingsView, "version" | "savedAt">;

/** The rule that a new project starts with: one number drives both thresholds, everything but rejected codings counts. */
export const startingSettings: SettingsRow = {
  salienceThreshold: 3,
  presenceThreshold: 3,
  belowRule: "unknown",
  evidenceMode: "interviewsOnly",
  countedStatuses: ["draft", "accepted", "disputed"],
  countPrompted: true,
  coarsensConfidential: true,
  eraseAfterDays: 30,
  defenceDate: null,
};

const asDay = (day: string | null): Date | null => (day === null ? null : toDate(day));

/** Stores a version of the settings; the application role can neither change nor delete it afterwards. */
export const insertSettings = async (
  by: { readonly projectId: string; readonly actorId: string },
  write: WriteTransaction,
  version: number,
  settings: SettingsRow,
): Promise<void> => {
  await write.sql.projectSettings.create({
    data: {
      ...settings,
      defenceDate: asDay(settings.defenceDate),
      projectId: by.projectId,
      version,
      createdAt: write.context.now,
      createdBy: by.actorId,
    },
  });
};

/** A new project with its first settings; its maker is owner and interviewer. */
export const insertProject = async (
  scope: AccountScope,
  write: WriteTransaction,
  projectId: string,
  project: {
    readonly name: string;
    readonly researchQuestion: string;
    readonly design: "mssd" | "mdsd" | "other";
    readonly outcomeName: string;
    readonly scopeConditions: string;
    readonly isSample: boolean;
  },
  settings: SettingsRow,
): Promise<void> => {
  const { now } = write.context;
  const roles: readonly ProjectRole[] = ["owner", "interviewer"];
  await write.sql.project.create({ data: { ...project, id: projectId, createdAt: now } });
  await insertSettings({ projectId, actorId: scope.userId }, write, 1, settings);
  await write.sql.member.create({ data: { projectId, userId: scope.userId, roles: [...roles], createdAt: now } });
};

/** A version of the settings as it is shown. */
export const presentSettings = (row: ProjectSettings): SettingsView => ({
  salienceThreshold: row.salienceThreshold,
  presenceThreshold: row.presenceThreshold,
  belowRule: settingsView.shape.belowRule.parse(row.belowRule),
  evidenceMode: settingsView.shape.evidenceMode.parse(row.evidenceMode),
  countedStatuses: settingsView.shape.countedStatuses.parse(row.countedStatuses),
  countPrompted: row.countPrompted,
  coarsensConfidential: row.coarsensConfidential,
  eraseAfterDays: row.eraseAfterDays,
  defenceDate: toDay(row.defenceDate),
  version: row.version,
  savedAt: row.createdAt.toISOString(),
});

/** The settings in force: the newest version. */
export const getSettings = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<SettingsView> => {
  const row = await reader.projectSettings.findFirstOrThrow({
    where: { projectId: scope.projectId },
    orderBy: { version: "desc" },
  });
  return presentSettings(row);
};
