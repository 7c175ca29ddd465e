import type { FactorSettings } from "../domain/factor/factor-settings";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import { threshold } from "../domain/shared/threshold";
import type { FactorTableQuery } from "../schema/factor";
import type { SettingsView } from "../schema/project";

/** Settings to compute with, and the names of those that the query changed. */
export interface TriedSettings {
  readonly settings: FactorSettings;
  readonly overridden: readonly string[];
}

const names = [
  "salienceThreshold",
  "presenceThreshold",
  "belowRule",
  "evidenceMode",
  "countedStatuses",
  "countPrompted",
] as const;

/**
 * The project's settings with what a query tries instead. A rule that differs from the saved one has version 0. A threshold
 * above the number of interviewees is refused: no factor could ever reach it, and an empty table would look like a result.
 */
export const factorSettingsOf = (
  saved: SettingsView,
  query: FactorTableQuery,
  intervieweeCount: number,
): Result<TriedSettings, Refusal> => {
  const overridden = names.filter(
    (name) => query[name] !== undefined && JSON.stringify(query[name]) !== JSON.stringify(saved[name]),
  );
  const fields: Record<string, string> = {};
  const read = (name: "salienceThreshold" | "presenceThreshold") => {
    // Only a rule that is tried must fit: a saved one may wait for interviewees who are still to come.
    const checked = threshold(
      query[name] ?? saved[name],
      query[name] === undefined ? undefined : Math.max(1, intervieweeCount),
    );
    if (!checked.ok) fields[name] = `Give a whole number from 1 to ${Math.max(1, intervieweeCount)}.`;
    return checked.ok ? checked.value : null;
  };
  const salienceThreshold = read("salienceThreshold");
  const presenceThreshold = read("presenceThreshold");
  if (salienceThreshold === null || presenceThreshold === null) {
    return refuse({ code: "threshold_out_of_range", fields, values: { count: intervieweeCount } });
  }
  return accept({
    overridden,
    settings: {
      version: overridden.length > 0 ? 0 : saved.version,
      salienceThreshold,
      presenceThreshold,
      belowRule: query.belowRule ?? saved.belowRule,
      evidenceMode: query.evidenceMode ?? saved.evidenceMode,
      countedStatuses: query.countedStatuses ?? saved.countedStatuses,
      layer: "individual",
      countPrompted: query.countPrompted ?? saved.countPrompted,
    },
  });
};
