import type { SavedFilterInput, SavedFilterPatch, SavedFilterView } from "../schema/quote";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { SubjectState } from "./subject-revision";
import type { WriteTransaction } from "./transaction";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly isShared: boolean;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly version: number;
  readonly owner: { readonly user: { readonly name: string } };
}

const include = { owner: { select: { user: { select: { name: true } } } } } as const;

const present = (scope: ProjectScope<"transcript:read">, row: Row): SavedFilterView => ({
  id: row.id,
  name: row.name,
  address: row.address,
  isShared: row.isShared,
  ownerId: row.ownerId,
  ownerName: row.owner.user.name,
  isOwn: row.ownerId === scope.actorId,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
});

/** The filters that the caller kept, then those that others share, by name. */
export const listSavedFilters = async (
  scope: ProjectScope<"transcript:read">,
  reader: Reader = database(),
): Promise<SavedFilterView[]> => {
  const rows = await reader.savedFilter.findMany({
    where: { projectId: scope.projectId, OR: [{ ownerId: scope.actorId }, { isShared: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include,
  });
  const views = rows.map((row) => present(scope, row));
  return [...views.filter((view) => view.isOwn), ...views.filter((view) => !view.isOwn)];
};

/** One of the caller's own filters; null for anybody else's. */
export const findOwnFilter = async (
  scope: ProjectScope<"transcript:read">,
  filterId: string,
  reader: Reader = database(),
): Promise<SavedFilterView | null> => {
  const row = await reader.savedFilter.findFirst({
    where: { projectId: scope.projectId, id: filterId, ownerId: scope.actorId },
    include,
  });
  return row && present(scope, row);
};

/** Keeps a filter. A name that its owner already uses is refused by the database. */
export const insertSavedFilter = async (
  scope: ProjectScope<"transcript:read">,
  write: WriteTransaction,
  input: SavedFilterInput,
): Promise<string> => {
  const id = write.context.newId();
  await write.sql.savedFilter.create({
    data: { ...input, projectId: scope.projectId, id, ownerId: scope.actorId, createdAt: write.context.now },
  });
  return id;
};

/** Changes one of the caller's own filters, if it still has the expected version. @returns whether it had */
export const updateSavedFilter = async (
  scope: ProjectScope<"transcript:read">,
  write: WriteTransaction,
  filterId: string,
  expectedVersion: number,
  patch: SavedFilterPatch,
): Promise<boolean> => {
  const { count } = await write.sql.savedFilter.updateMany({
    where: { projectId: scope.projectId, id: filterId, ownerId: scope.actorId, version: expectedVersion },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1;
};

/** Forgets one of the caller's own filters, if it still has the expected version. @returns whether it had */
export const eraseSavedFilter = async (
  scope: ProjectScope<"transcript:read">,
  write: WriteTransaction,
  filterId: string,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await write.sql.savedFilter.deleteMany({
    where: { projectId: scope.projectId, id: filterId, ownerId: scope.actorId, version: expectedVersion },
  });
  return count === 1;
};

/** Gives one of the caller's own filters an earlier state; one that did not exist goes, and comes back with its id. */
export const writeFilterState = async (
  scope: ProjectScope<"memo:write">,
  write: WriteTransaction,
  filterId: string,
  state: SubjectState,
): Promise<void> => {
  const { projectId, actorId } = scope;
  if (state.isDeleted) {
    await write.sql.savedFilter.deleteMany({ where: { projectId, id: filterId, ownerId: actorId } });
    return;
  }
  await write.sql.$executeRaw`
    INSERT INTO saved_filter AS t (project_id, id, owner_id, name, address, is_shared, created_at)
    SELECT ${projectId}::uuid, ${filterId}::uuid, ${actorId}::uuid, s.name, s.address, s.is_shared, s.created_at
    FROM jsonb_populate_record(NULL::saved_filter, ${JSON.stringify(state)}::jsonb) s
    ON CONFLICT (project_id, id) DO UPDATE SET name = EXCLUDED.name, address = EXCLUDED.address,
      is_shared = EXCLUDED.is_shared, version = t.version + 1`;
};
