import { defaultCountedStatuses } from "../../domain/coding/coding-status";
import type { FactorWords } from "../../messages/factor-words";
import type { FactorTableView, TableBasis } from "../../schema/factor";
import type { TableSettingsView } from "../../schema/table-settings";

const statusKey = {
  draft: "rule.statusDraft",
  accepted: "rule.statusAccepted",
  rejected: "rule.statusRejected",
  disputed: "rule.statusDisputed",
} as const;

/** Whether the usual codings count: everything but rejected. Anything else is said. */
const countsTheUsual = (statuses: TableSettingsView["countedStatuses"]): boolean =>
  statuses.length === defaultCountedStatuses.length && defaultCountedStatuses.every((it) => statuses.includes(it));

/** The rule in sentences, the two thresholds first; what is as usual is not said. */
export const describeRule = (words: FactorWords, settings: TableSettingsView): readonly string[] => [
  words("rule.salience", { threshold: settings.salienceThreshold }),
  words("rule.presence", { threshold: settings.presenceThreshold }),
  words(`modeSentence.${settings.evidenceMode}`),
  ...(settings.belowRule === "no" ? [words("rule.belowNo")] : []),
  ...(settings.countPrompted ? [] : [words("rule.promptedOut")]),
  ...(settings.layer === "consensus" ? [words("rule.consensus")] : []),
  ...(countsTheUsual(settings.countedStatuses)
    ? []
    : [
        words("rule.statuses", {
          statuses: settings.countedStatuses.map((status) => words(statusKey[status])).join(", "),
        }),
      ]),
];

/** First characters of the content hash: enough to tell two tables apart by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 8);

/** What a table was computed from: "7 of 7 interviewees with consent", "138 codings", "codebook v3", "consent as of …". */
export const describeBasis = (
  words: FactorWords,
  { basis, settings }: Pick<FactorTableView, "settings"> & { readonly basis: TableBasis },
): readonly string[] => {
  const { versions } = basis;
  return [
    words("basis.interviewees", { eligible: basis.eligible, total: basis.interviewees }),
    words("basis.codings", { count: basis.codings }),
    words("basis.codebook", { version: versions.codebook }),
    settings.version === 0 ? words("basis.settingsTried") : words("basis.settings", { version: settings.version }),
    versions.consent === null ? words("basis.consentNone") : words("basis.consent", { day: versions.consent }),
  ];
};
