import { permissions } from "../domain/account/permission";
import type { Project } from "../generated/prisma/client";
import { abilitiesOf } from "../policy/abilities-of";
import { recordToBeChecked } from "../policy/facts";
import { isProjectRole } from "../policy/is-project-role";
import type { ProjectPatch, ProjectView, SettingsView } from "../schema/project";
import type { AccountScope, ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { presentSettings } from "./project";
import type { WriteTransaction } from "./transaction";

type Counts = ProjectView["counts"];

/**
 * How much a project holds. People who withdrew are not counted, nor are their interviews, transcripts and codings;
 * codings are those that count in the table, of whatever status.
 */
const readCounts = async (reader: Reader, projectIds: readonly string[]): Promise<ReadonlyMap<string, Counts>> => {
  const rows = await reader.$queryRaw<({ id: string } & Counts)[]>`
    SELECT p.id,
      (SELECT count(*) FROM compared_case c WHERE c.project_id = p.id AND c.deleted_at IS NULL AND c.included)::int AS cases,
      (SELECT count(*) FROM code c WHERE c.project_id = p.id AND c.deleted_at IS NULL)::int AS codes,
      (SELECT count(*) FROM code c WHERE c.project_id = p.id AND c.deleted_at IS NULL AND c.is_factor)::int AS factors,
      (SELECT count(*) FROM interviewee e WHERE e.project_id = p.id AND e.withdrawn_at IS NULL)::int AS interviewees,
      (SELECT count(DISTINCT ii.interview_id) FROM interview_interviewee ii
        JOIN interviewee e ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
        WHERE ii.project_id = p.id AND e.withdrawn_at IS NULL)::int AS interviews,
      (SELECT count(DISTINCT t.id) FROM transcript t
        JOIN interview_interviewee ii ON ii.project_id = t.project_id AND ii.interview_id = t.interview_id
        JOIN eligible_interviewee e ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
        WHERE t.project_id = p.id)::int AS transcripts,
      (SELECT count(DISTINCT k.coding_id) FROM countable_credit k WHERE k.project_id = p.id)::int AS codings
    FROM project p WHERE p.id = ANY(${[...projectIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
};

const present = (row: Project, roles: readonly string[], settings: SettingsView, counts: Counts): ProjectView => {
  const known = roles.filter(isProjectRole);
  const actor = {
    roles: known,
    accessEndsAt: null,
    isIntervieweeLink: false,
    isInstanceAdmin: false,
    credential: { kind: "session", steppedUpAt: null },
    now: 0,
  } as const;
  return {
    id: row.id,
    name: row.name,
    researchQuestion: row.researchQuestion,
    design: row.design,
    outcomeName: row.outcomeName,
    scopeConditions: row.scopeConditions,
    isSample: row.isSample,
    settings,
    roles: known,
    counts,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    abilities: abilitiesOf(permissions, { actor, record: recordToBeChecked }),
  };
};

const read = async (reader: Reader, userId: string, projectId: string | null, now: Date | null) => {
  const members = await reader.member.findMany({
    where: {
      userId,
      removedAt: null,
      project: { deletedAt: null },
      ...(projectId === null ? {} : { projectId }),
      ...(now === null ? {} : { OR: [{ endsAt: null }, { endsAt: { gt: now } }] }),
    },
    include: { project: true },
    orderBy: [{ project: { createdAt: "desc" } }, { projectId: "desc" }],
  });
  const ids = members.map((member) => member.projectId);
  const settings = await reader.projectSettings.findMany({
    where: { projectId: { in: ids } },
    orderBy: [{ projectId: "asc" }, { version: "desc" }],
    distinct: ["projectId"],
  });
  const settingsOf = new Map(settings.map((row) => [row.projectId, presentSettings(row)]));
  const counts = await readCounts(reader, ids);
  return members.flatMap((member) => {
    const [inForce, counted] = [settingsOf.get(member.projectId), counts.get(member.projectId)];
    return inForce && counted ? [present(member.project, member.roles, inForce, counted)] : [];
  });
};

/** The projects of which the account is a member now, newest first. */
export const listProjects = async (
  scope: AccountScope,
  now: Date,
  reader: Reader = database(),
): Promise<ProjectView[]> => read(reader, scope.userId, null, now);

/** A project that the account has just made. @throws when it is no member of it */
export const getOwnProject = async (scope: AccountScope, projectId: string, reader: Reader): Promise<ProjectView> => {
  const [found] = await read(reader, scope.userId, projectId, null);
  if (!found) throw new Error("the project is not there after it was made");
  return found;
};

/** The project as its member sees it. @throws when it was deleted since the scope was settled */
export const getProject = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<ProjectView> => {
  const [found] = await read(reader, scope.actorId, scope.projectId, null);
  if (!found) throw new Error("the project is not there");
  return found;
};

/** Number of interviewees who have not withdrawn: the most that a threshold can ask for. */
export const countInterviewees = async (scope: ProjectScope<"protocol:change">, reader: Reader): Promise<number> =>
  reader.interviewee.count({ where: { projectId: scope.projectId, withdrawnAt: null } });

/** Changes a project if it still has the expected version. @returns whether it had */
export const updateProject = async (
  scope: ProjectScope<"protocol:change">,
  write: WriteTransaction,
  expectedVersion: number,
  patch: Omit<ProjectPatch, "settings">,
): Promise<boolean> => {
  const { count } = await write.sql.project.updateMany({
    where: { id: scope.projectId, version: expectedVersion, deletedAt: null },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1;
};

/** Marks a project as deleted, so that nobody reaches it any more; its rows stay for 30 days. */
export const markProjectDeleted = async (
  scope: ProjectScope<"project:delete">,
  write: WriteTransaction,
  reason: string,
): Promise<void> => {
  await write.sql.project.updateMany({
    where: { id: scope.projectId, deletedAt: null },
    data: { deletedAt: write.context.now, deletedReason: reason, version: { increment: 1 } },
  });
};
