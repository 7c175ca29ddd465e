import type { Reader } from "../data/database";
import { getFactorMaterial } from "../data/factor-material";
import { getSettings } from "../data/project";
import { deriveFactorTable } from "../domain/factor/derive-factor-table";
import type { FactorTable } from "../domain/factor/factor-table";
import type { ProjectScope } from "../server/scope";
import { factorInput, wholeMaterial } from "./factor-input";
import { factorSettingsOf } from "./factor-settings-of";

/** The factor table as an open transaction sees it, by the project's own rule: before and after a change that may be taken back. */
export const measureTable = async (
  scope: ProjectScope<"factor-table:read" | "project:read">,
  reader: Reader,
): Promise<FactorTable> => {
  const material = await getFactorMaterial(scope, reader);
  const saved = await getSettings(scope, reader);
  const tried = factorSettingsOf(saved, {}, material.interviewees.length);
  if (!tried.ok) throw new Error("the saved settings cannot be computed with");
  return deriveFactorTable(factorInput(material, tried.value.settings, wholeMaterial, ""));
};
