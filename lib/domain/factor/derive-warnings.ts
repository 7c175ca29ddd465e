import { deriveCellWarnings } from "./derive-cell-warnings";
import type { FactorSettings } from "./factor-settings";
import type { FactorRow, OtherIdea } from "./factor-table";
import type { FactorWarning } from "./factor-warning";
import type { TableMaterial } from "./table-material";
import { warningCodes } from "./warning-code";

/** A row's values as one key; null where nothing is known, because empty rows are alike without meaning anything. */
const rowKey = (row: FactorRow): string | null =>
  row.cells.some((cell) => cell.value !== "unknown") ? row.cells.map((cell) => cell.value).join(" ") : null;

/** By row, because rows that no coding has reached since are the same objects from table to table. */
const absentOnly = new WeakMap<FactorRow, readonly string[]>();

const saysOnlyAbsent = (row: FactorRow): readonly string[] => {
  const found = absentOnly.get(row) ?? findOnlyAbsent(row);
  absentOnly.set(row, found);
  return found;
};

/** Citers with an absent claim somewhere and a present one nowhere, general claims included. */
const findOnlyAbsent = (row: FactorRow): readonly string[] => {
  const places = [row.general, ...row.cells];
  const absent = new Set(places.flatMap((place) => place.absent));
  for (const place of places) {
    for (const id of place.present) absent.delete(id);
    for (const { intervieweeId } of place.mixed) absent.delete(intervieweeId);
  }
  return row.citers.filter((id) => absent.has(id));
};

const salienceWarnings = (rows: readonly FactorRow[], settings: FactorSettings): readonly FactorWarning[] =>
  rows.flatMap((row): readonly FactorWarning[] => {
    const warnings: FactorWarning[] = [];
    const { codeId, citers } = row;
    const { salienceThreshold } = settings;
    if (citers.length === salienceThreshold) {
      warnings.push({ code: "ruleMetExactly", detail: { codeId, citers, salienceThreshold } });
    }
    const onlyAbsent = saysOnlyAbsent(row);
    if (onlyAbsent.length * 2 > citers.length) {
      warnings.push({ code: "citedMostlyAsAbsent", detail: { codeId, absentOnly: onlyAbsent, citers } });
    }
    return warnings;
  });

const promptWarnings = (kept: readonly FactorRow[]): readonly FactorWarning[] => {
  const prompted = kept.filter((row) => row.isPrompted).map((row) => row.codeId);
  const unprompted = kept.filter((row) => !row.isPrompted).map((row) => row.codeId);
  if (prompted.length === 0 || unprompted.length === 0) return [];
  return [{ code: "promptedAndUnpromptedMixed", detail: { prompted, unprompted } }];
};

const likenessWarnings = (rows: readonly FactorRow[]): readonly FactorWarning[] => {
  const keptByKey = new Map<string, string[]>();
  for (const row of rows) {
    const key = row.kept ? rowKey(row) : null;
    if (key !== null) keptByKey.set(key, [...(keptByKey.get(key) ?? []), row.codeId]);
  }
  const groups = [...keptByKey.values()].filter((codeIds) => codeIds.length > 1);
  const below = rows.flatMap((row): readonly FactorWarning[] => {
    const key = row.kept || row.citers.length === 0 ? null : rowKey(row);
    const keptCodeIds = key === null ? undefined : keptByKey.get(key);
    return keptCodeIds ? [{ code: "belowThresholdEqualsKept", detail: { codeId: row.codeId, keptCodeIds } }] : [];
  });
  return [...groups.map((codeIds): FactorWarning => ({ code: "identicalRows", detail: { codeIds } })), ...below];
};

/**
 * What the table says against itself. Warnings about cells are raised for kept factors; a factor that nobody cites raises
 * none. They come in the order of {@link warningCodes}, within a code in the table's order.
 */
export const deriveWarnings = (
  rows: readonly FactorRow[],
  cases: TableMaterial["cases"],
  otherIdeas: readonly OtherIdea[],
  settings: FactorSettings,
): readonly FactorWarning[] => {
  const kept = rows.filter((row) => row.kept);
  const { presenceThreshold } = settings;
  const unmet = cases.filter((entry) => entry.discussedBy.length < presenceThreshold);
  const found: readonly FactorWarning[] = [
    ...salienceWarnings(kept, settings),
    ...unmet.map(
      ({ caseId, discussedBy }): FactorWarning => ({
        code: "ruleCannotBeMet",
        detail: { caseId, discussedBy, presenceThreshold },
      }),
    ),
    ...promptWarnings(kept),
    ...likenessWarnings(rows),
    ...otherIdeas.map((detail): FactorWarning => ({ code: "reachesThresholdOutsideTable", detail })),
    ...kept.flatMap((row) => row.cells.flatMap((cell, at) => deriveCellWarnings(cell, cases[at], settings))),
  ];
  const byCode = new Map(warningCodes.map((code): [string, FactorWarning[]] => [code, []]));
  for (const warning of found) byCode.get(warning.code)?.push(warning);
  return [...byCode.values()].flat();
};
