import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { composeSteps } from "../domain/transcript/compose-steps";
import type { TextStep } from "../domain/transcript/text-step";
import type { CorrectedTurn } from "../domain/transcript/version-turn";
import { codePointOf, readOffsets } from "./editor-offsets";
import { textStepsOf } from "./text-steps-of";
import type { TurnAttributes } from "./transcript-document";

const key = new PluginKey<readonly TextStep[]>("correctionSteps");

/** Keeps what was corrected since the editor opened, as steps of the text that it opened with. */
export const CorrectionSteps = Extension.create({
  name: "correctionSteps",
  addProseMirrorPlugins: () => [
    new Plugin<readonly TextStep[]>({
      key,
      state: {
        init: () => [],
        apply: (transaction, steps) => (transaction.docChanged ? composeSteps(steps, textStepsOf(transaction)) : steps),
      },
    }),
  ],
});

/** The steps since the editor opened, in code points of the text that it opened with. */
export const correctionStepsOf = (state: EditorState): readonly TextStep[] => key.getState(state) ?? [];

/** The turns of the document as a correction states them, in code points of the text as it stands now. */
export const correctedTurnsOf = (doc: Node): readonly CorrectedTurn[] => {
  const offsets = readOffsets(doc);
  const turns: CorrectedTurn[] = [];
  doc.forEach((turn, position) => {
    const { role, intervieweeId, speaker, startMs } = turn.attrs as TurnAttributes;
    const start = codePointOf(offsets, position + 1, "start");
    turns.push({ start, role, intervieweeId, speaker: speaker === "" ? null : speaker, startMs });
  });
  return turns;
};
