"use client";

import { useTranslations } from "next-intl";
import { StaleNote } from "@/components/project/stale-note";
import type { StepConflict } from "@/lib/client/outbox/outbox";
import { codePointOffset, sliceText } from "@/lib/domain/transcript/offset";
import type { CodingInput, CodingView, StanceInput } from "@/lib/schema/coding";
import { useCoding } from "./coding-context";

const LONGEST_WORDS = 140;

const shorten = (text: string): string => {
  const letters = [...text];
  return letters.length <= LONGEST_WORDS ? text : `${letters.slice(0, LONGEST_WORDS).join("")}…`;
};

/** A step of the coder met another state on the server: both in words, and the choice. Nothing of either is lost before. */
export function StepMeeting({ meeting }: { meeting: StepConflict }) {
  const t = useTranslations("coding.meets");
  const { study, words, acts } = useCoding();
  const { entry, theirs } = meeting;
  const { step } = entry;
  const [their] = theirs;
  const wordsOf = ({ start, end }: Pick<CodingView, "start" | "end">) =>
    shorten(sliceText(study.indexed, codePointOffset(start), codePointOffset(end)));
  const passage = step.kind === "apply" ? step.input : their;
  const codeId = step.kind === "apply" ? step.input.codeId : (their?.codeId ?? "");
  const line = (stances: readonly StanceInput[]) =>
    words.chipLine(stances.map((one) => ({ ...one, appliesToAllCases: one.appliesToAllCases ?? false })));
  const stateOf = (state: Partial<Pick<CodingInput, "codeId" | "stances" | "memo">>) =>
    [
      state.codeId && state.codeId !== codeId ? words.codeName(state.codeId) : "",
      state.stances ? line(state.stances) : "",
      state.memo ?? "",
    ]
      .filter((part) => part !== "")
      .join(" · ");
  const isAboutMemo = step.kind === "change" && step.patch.memo !== undefined;
  const standing = () => {
    if (!their) return t("gone");
    if (step.kind === "move") return theirs.map(wordsOf).join(" · ");
    return stateOf(isAboutMemo ? their : { ...their, memo: "" });
  };
  const mine = () => {
    if (step.kind === "apply") return stateOf(step.input);
    if (step.kind === "change") return stateOf(step.patch);
    return step.kind === "move" ? step.moves.map(wordsOf).join(" · ") : t("removed");
  };
  const label = t("passage", { code: words.codeName(codeId), words: passage ? wordsOf(passage) : "" });
  return (
    <div className="transcript">
      <div className="turn">
        <div className="turn-head py-3">
          <StaleNote
            differences={[{ label, mine: mine(), theirs: standing() }]}
            onKeepMine={() => acts.decide(meeting, "mine")}
            onTakeTheirs={() => acts.decide(meeting, "theirs")}
          />
        </div>
      </div>
    </div>
  );
}
