/** Every warning that a factor table raises by itself. The list is closed: catalogues and the OpenAPI document follow it. */
export const warningCodes = [
  "ruleMetExactly",
  "cellMetExactly",
  "ruleCannotBeMet",
  "promptedAndUnpromptedMixed",
  "sourceByInterviewee",
  "citedMostlyAsAbsent",
  "judgementAlone",
  "identicalRows",
  "belowThresholdEqualsKept",
  "reachesThresholdOutsideTable",
  "asManyForAsAgainst",
  "samePageAsOutcome",
  "inferredFromOutcome",
  "wordsLost",
] as const;

/** One of {@link warningCodes}. */
export type WarningCode = (typeof warningCodes)[number];
