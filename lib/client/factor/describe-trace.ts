import { listNumbers } from "../../exchange/factor-table/list-numbers";
import type { FactorWords } from "../../messages/factor-words";
import type { CellTraceStepView } from "../../schema/factor-cell";

type Step<Kind extends CellTraceStepView["kind"]> = Extract<CellTraceStepView, { kind: Kind }>;

const after = (words: FactorWords, numbers: readonly number[]): string =>
  numbers.length === 0 ? "" : words("trace.numbers", { numbers: listNumbers(numbers) });

const sideWord = (words: FactorWords, side: "present" | "absent"): string =>
  words(side === "present" ? "reading.pairYes" : "reading.pairNo");

const valueWord = (words: FactorWords, value: "yes" | "no" | "unknown"): string =>
  words(value === "unknown" ? "cell.unknown" : value === "yes" ? "reading.pairYes" : "reading.pairNo").toLowerCase();

const stateSentence = (words: FactorWords, { state, dissent }: Step<"state">): string => {
  if (state === "contested") return words("trace.stateContested");
  if (state === "insufficient") return words("trace.stateInsufficient");
  const isPresent = state === "present";
  if (dissent.length === 0) return words(isPresent ? "trace.statePresent" : "trace.stateAbsent");
  return words(isPresent ? "trace.statePresentAgainst" : "trace.stateAbsentAgainst", { numbers: listNumbers(dissent) });
};

const documentsSentence = (words: FactorWords, step: Step<"documents">): string => {
  const { count, value, isDisputed, isIndependent } = step;
  if (count === 0) return words("trace.documentsNone");
  if (isDisputed) return words("trace.documentsDisputed", { count });
  if (value === "unknown") return words("trace.documentsOpen", { count });
  const says = words("trace.documents", { count, value: valueWord(words, value) });
  return isIndependent !== false ? says : `${says} ${words("trace.documentsDependent", { count })}`;
};

const valueSentence = (words: FactorWords, { value, provenance }: Step<"value">): string =>
  value === "unknown" || provenance === null
    ? words("trace.valueUnknown")
    : words("trace.value", { value: valueWord(words, value), basis: words(`trace.basis.${provenance}`) });

/** One step of the way from people to a cell's value, as a sentence with its numbers. */
export const describeStep = (words: FactorWords, step: CellTraceStepView): string => {
  switch (step.kind) {
    case "counted":
      return words(step.stance === "present" ? "trace.countedPresent" : "trace.countedAbsent", {
        count: step.speakers.length,
        total: step.eligibleCount,
        numbers: after(words, step.speakers),
        threshold: step.presenceThreshold,
      });
    case "needed":
      return words("trace.needed", { count: step.count, threshold: step.presenceThreshold });
    case "mixed":
      return words(step.reason === "speaker" ? "trace.mixedSpeaker" : "trace.mixedCoders", {
        number: step.interviewee,
      });
    case "settled":
      return words("trace.settled", { number: step.interviewee, side: sideWord(words, step.position) });
    case "discussed": {
      const said = words("trace.discussed", {
        count: step.discussedBy.length,
        numbers: after(words, step.discussedBy),
      });
      return step.ruleCannotBeMet ? `${said} ${words("trace.cannotBeMet")}` : said;
    }
    case "state":
      return stateSentence(words, step);
    case "documents":
      return documentsSentence(words, step);
    case "evidenceMode":
      return `${words(`modeSentence.${step.evidenceMode}`)}.`;
    case "belowRule":
      return words("trace.belowRule");
    case "override":
      return words(step.applies ? "trace.overrideApplies" : "trace.overrideElsewhere", {
        value: valueWord(words, step.value),
      });
    case "value":
      return valueSentence(words, step);
    default:
      return step satisfies never;
  }
};
