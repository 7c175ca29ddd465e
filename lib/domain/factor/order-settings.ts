import { codingStatuses } from "../coding/coding-status";
import type { FactorSettings } from "./factor-settings";

/** The settings with their lists in one order, so that the same rule gives the same bytes. */
export const orderSettings = (settings: FactorSettings): FactorSettings => ({
  ...settings,
  countedStatuses: codingStatuses.filter((status) => settings.countedStatuses.includes(status)),
});
