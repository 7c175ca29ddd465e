import type { FactorWords } from "../../messages/factor-words";
import type { FactorTableView } from "../../schema/factor";
import { describeBasis, describeRule } from "./describe-rule";

/** What a file says of its origin beside the table itself. */
export interface FileOrigin {
  readonly projectName: string;
  /** The demonstration: every file says that its interviews are invented. */
  readonly isSample: boolean;
  /** The moment of the export, RFC 3339. */
  readonly madeAt: string;
  readonly words: FactorWords;
}

/** Where a factor table comes from: project, rule, versions, consent, content hash. No internal id (claim A16). */
export const printAbout = (
  table: FactorTableView,
  { projectName, isSample, madeAt, words }: FileOrigin,
): readonly (readonly [string, string])[] => {
  const { basis, settings } = table;
  const { versions } = basis;
  return [
    [words("file.project"), projectName],
    ...(isSample ? [["", words("file.sample")] as const] : []),
    [words("file.rule"), describeRule(words, settings).join(" · ")],
    [words("file.basis"), describeBasis(words, table).join(" · ")],
    [words("file.settings"), settings.version === 0 ? words("basis.settingsTried") : String(settings.version)],
    [words("file.codebook"), String(versions.codebook)],
    [words("file.guide"), String(versions.guide)],
    [words("file.transcripts"), String(versions.transcripts.length)],
    [
      words("file.counted"),
      table.interviewees
        .filter((interviewee) => interviewee.isEligible)
        .map((interviewee) => interviewee.number)
        .join(", "),
    ],
    [words("file.consent"), versions.consent ?? words("basis.consentNone")],
    [words("file.computed"), madeAt.slice(0, 10)],
    [words("file.mark"), basis.hash],
    [words("file.program"), "Tercet"],
  ];
};
