import { readAuthorKnowledge } from "../data/author-knowledge";
import type { FactorMaterial } from "../data/factor-material";
import { countLostCodings } from "../data/lost-codings";
import { getSettings } from "../data/project";
import type { FactorTable } from "../domain/factor/factor-table";
import type { FactorTableInput } from "../domain/factor/factor-table-input";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result } from "../domain/shared/result";
import type { AuthorKnowledge } from "../policy/author-mark";
import type { FactorTableQuery, FactorTableView } from "../schema/factor";
import { factorInput } from "../workflow/factor-input";
import { factorSettingsOf } from "../workflow/factor-settings-of";
import { now } from "./edge";
import { deriveOnce, loadMaterial } from "./factor-cache";
import { presentFactorTable, publishedAuthors } from "./present-factor-table";
import type { ProjectScope } from "./scope";

/** A derived table with what it was derived from, for everything that is computed on it. */
export interface DerivedTable {
  readonly table: FactorTable;
  readonly input: FactorTableInput;
  readonly material: FactorMaterial;
  readonly overridden: readonly string[];
  readonly asOf: string;
}

/** Derives the table of a project by its rule, or by the rule that the query tries. */
export const deriveTable = async (
  scope: ProjectScope<"factor-table:read" | "project:read">,
  query: FactorTableQuery,
): Promise<Result<DerivedTable, Refusal>> => {
  const [material, saved] = await Promise.all([loadMaterial(scope), getSettings(scope)]);
  const tried = factorSettingsOf(saved, query, material.interviewees.length);
  if (!tried.ok) return tried;
  const asOf = now().toISOString();
  const filter = {
    excludedIds: new Set(query.excludeInterviewee ?? []),
    coderId: query.coderId ?? null,
    roundId: query.roundId ?? null,
  };
  const input = factorInput(material, tried.value.settings, filter, asOf);
  const rule = JSON.stringify([tried.value.settings, [...filter.excludedIds].sort(), filter.coderId, filter.roundId]);
  const { table } = deriveOnce(scope.projectId, rule, input);
  return accept({ table, input, material, overridden: tried.value.overridden, asOf });
};

const offered = [
  "protocol:change",
  "source:change",
  "evidence:link",
  "override:set",
  "export:tables",
  "consent:withdraw",
] as const;

/** What the caller may do on the table. */
export const offeredOnTable = (scope: ProjectScope<"factor-table:read">): FactorTableView["abilities"] =>
  offered.filter((permission) => scope.holds(permission));

/** Who is to see a table: the member who asks, or whoever gets the file that leaves. */
export type TableAudience = "member" | "public";

/** Whom the readers of a table may hear of as authors of sources; asked only where some source has such an author. */
export const authorsFor = async (
  scope: ProjectScope<"factor-table:read" | "project:read">,
  material: FactorMaterial,
  audience: TableAudience,
): Promise<AuthorKnowledge> =>
  audience === "public" || material.documents.every(({ authorIds }) => authorIds.length === 0)
    ? publishedAuthors(material)
    : readAuthorKnowledge(scope);

/**
 * The factor table as its readers may see it: nobody who withdrew is in any count, cell or warning, and that an author was
 * interviewed is said only to those who may know it.
 */
export const loadFactorTable = async (
  scope: ProjectScope<"factor-table:read" | "project:read">,
  query: FactorTableQuery,
  audience: TableAudience = "member",
): Promise<Result<FactorTableView, Refusal>> => {
  const derived = await deriveTable(scope, query);
  if (!derived.ok) return derived;
  const { table, material, overridden, asOf } = derived.value;
  const [authors, lost] = await Promise.all([authorsFor(scope, material, audience), countLostCodings(scope)]);
  const more = { overridden, asOf, abilities: offeredOnTable(scope), authors, lost };
  return accept(presentFactorTable(table, material, more));
};
