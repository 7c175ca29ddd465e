import type { FactorWords } from "../../messages/factor-words";
import type { FactorCellView } from "../../schema/factor";
import type { TableSettingsView } from "../../schema/table-settings";
import { listNumbers } from "./list-numbers";

/** A cell as it reads: its value as a word, what it is based on, and what stands against it. */
export interface CellReading {
  /** `disputed` is an unknown on which enough interviewees say yes and enough say no. */
  readonly value: "yes" | "no" | "unknown" | "disputed";
  readonly label: string;
  /** "4 say yes", "2 of 3 needed", "by the rule"; null where nothing is to be added. */
  readonly note: string | null;
  readonly basis: NonNullable<FactorCellView["provenance"]> | null;
  readonly basisLabel: string | null;
  /** "against: 1"; null where nobody is. */
  readonly dissent: string | null;
  /** "says both: 6", "coders disagree: 3". */
  readonly mixed: readonly string[];
}

type Rule = Pick<TableSettingsView, "presenceThreshold" | "evidenceMode">;

const neededNote = (words: FactorWords, cell: FactorCellView, { presenceThreshold }: Rule): string => {
  const { present, absent } = cell;
  if (cell.ruleCannotBeMet) return words("cell.onlyDiscussed", { count: cell.denominators.discussed });
  const [count, side] = present.length >= absent.length ? [present.length, "yes"] : [absent.length, "no"];
  const values = { count, threshold: presenceThreshold };
  return present.length > 0 && absent.length > 0 && present.length !== absent.length
    ? words("cell.neededOf", { ...values, side: words(side === "yes" ? "reading.pairYes" : "reading.pairNo") })
    : words("cell.needed", values);
};

const documentNote = (words: FactorWords, cell: FactorCellView): string => {
  if (cell.evidence.length === 0) return words("cell.noDocument");
  return words(cell.isEvidenceDisputed ? "cell.documentsDisagree" : "cell.documentsOpen");
};

/** Why a cell says nothing. Silence is never put into the words of a no. */
const unknownNote = (words: FactorWords, cell: FactorCellView, rule: Rule): string => {
  const isDecided = cell.state === "present" || cell.state === "absent";
  if (rule.evidenceMode === "interviewsOnly") return neededNote(words, cell, rule);
  if (rule.evidenceMode === "documentsOnly") return documentNote(words, cell);
  if (cell.isEvidenceDisputed) return words("cell.documentsDisagree");
  if (!isDecided) return neededNote(words, cell, rule);
  if (rule.evidenceMode === "either") return words("cell.documentsDiffer");
  const values = new Set(cell.evidence.map((item) => item.value));
  values.delete("unknown");
  if (values.size === 0) return words("cell.noDocument");
  const saysSame = values.has(cell.state === "present" ? "yes" : "no");
  if (!saysSame) return words("cell.documentsDiffer");
  // Why no document stands beside the interviews is said only to those who may hear who wrote them.
  const isAuthorKnown = cell.evidence.every((item) => item.value === "unknown" || item.hasIntervieweeAuthor === true);
  return words(isAuthorKnown ? "cell.noIndependent" : "cell.noSecond");
};

/** What the interviews add to a value that rests on them. */
const sidesNote = (words: FactorWords, cell: FactorCellView): string | null => {
  if (cell.provenance !== "interviews" && cell.provenance !== "both") return null;
  return cell.value === "yes"
    ? words("cell.sayYes", { count: cell.present.length })
    : words("cell.sayNo", { count: cell.absent.length });
};

const mixedNotes = (words: FactorWords, cell: FactorCellView): readonly string[] =>
  (["speaker", "coders"] as const).flatMap((reason) => {
    const people = cell.mixedReasons.filter((entry) => entry.reason === reason).map((entry) => entry.interviewee);
    if (people.length === 0) return [];
    return [words(reason === "speaker" ? "cell.saysBoth" : "cell.codersDisagree", { numbers: listNumbers(people) })];
  });

/**
 * A cell in words. Too few people read as "2 of 3 needed", never as a no; a no that the rule for silence gives says so.
 * Against a value stand the interviewees on the other side; those who say both stand beside it.
 * @example describeCell(words, { value: "unknown", present: [1, 5], … }, rule).note // "2 of 3 needed"
 */
export const describeCell = (words: FactorWords, cell: FactorCellView, rule: Rule): CellReading => {
  const mixed = mixedNotes(words, cell);
  const basis = cell.provenance;
  // Interviewees stand against what interviewees say, not against a document or a judgement.
  const restsOnPeople = basis === "interviews" || basis === "both";
  const against = words("cell.against", { numbers: listNumbers(cell.dissent) });
  if (cell.value !== "unknown") {
    return {
      value: cell.value,
      label: words(`cell.${cell.value}`),
      note: basis === "rule" ? words("cell.byRule") : sidesNote(words, cell),
      basis,
      basisLabel: basis === null ? null : words(`basedOn.${basis}`),
      dissent: restsOnPeople && cell.dissent.length > 0 ? against : null,
      mixed,
    };
  }
  const none = { basisLabel: null, dissent: null, mixed };
  const isJudged = cell.override?.isInEffect === true && cell.override.value === "unknown";
  if (isJudged) {
    const note = words("cell.judgedUnknown");
    return { ...none, value: "unknown", label: words("cell.unknown"), note, basis: "judgement", basisLabel: note };
  }
  const isContested = cell.state === "contested" && rule.evidenceMode !== "documentsOnly";
  if (isContested) {
    const sides = { present: cell.present.length, absent: cell.absent.length };
    return { ...none, value: "disputed", label: words("cell.disputed"), note: words("cell.sides", sides), basis: null };
  }
  return { ...none, value: "unknown", label: words("cell.unknown"), note: unknownNote(words, cell, rule), basis: null };
};
