import * as z from "zod";
import { askedStates } from "../domain/guide/asked-state";
import { abilityList } from "./ability";
import { count, id, instant, runningText } from "./primitive";

/** Whether an interviewee was asked: declined, skipped and not asked stay apart. */
export const askedState = z.enum(askedStates);

/** A question in a guide that is being saved; `questionId` keeps an earlier question's identity. */
export const guideQuestionInput = z
  .strictObject({
    questionId: z.exactOptional(id),
    text: runningText(4000).min(1),
    /** The codes that the question asks about: answers to it are prompted mentions of them. */
    codeIds: z.array(id).max(100).default([]),
  })
  .meta({ id: "GuideQuestionInput" });

/** The whole guide; saving makes its next version. */
export const guideInput = z
  .strictObject({ questions: z.array(guideQuestionInput).max(200) })
  .meta({ id: "GuideInput" });
/** See {@link guideInput}. */
export type GuideInput = z.infer<typeof guideInput>;

/** One interviewee's answer state for one question. */
export const askedEntry = z
  .strictObject({ intervieweeId: id, questionId: id, state: askedState })
  .meta({ id: "AskedEntry" });
/** See {@link askedEntry}. */
export type AskedEntry = z.infer<typeof askedEntry>;

/** Recording who was asked what; a null state makes the entry unknown again. */
export const askedInput = z
  .strictObject({
    entries: z
      .array(z.strictObject({ intervieweeId: id, questionId: id, state: askedState.nullable() }))
      .min(1)
      .max(5000),
  })
  .meta({ id: "AskedInput" });
/** See {@link askedInput}. */
export type AskedInput = z.infer<typeof askedInput>;

/** The interview guide in its newest version. Version 0 without questions is a guide not yet written. */
export const guideView = z
  .strictObject({
    version: count,
    questions: z.array(z.strictObject({ questionId: id, position: count, text: z.string(), codeIds: z.array(id) })),
    asked: z.array(askedEntry),
    savedAt: instant.nullable(),
    abilities: abilityList,
  })
  .meta({ id: "GuideView" });
/** See {@link guideView}. */
export type GuideView = z.infer<typeof guideView>;

/** Which question a turn puts or answers, as the team marks it. */
export const turnQuestionInput = z
  .strictObject({
    version: z.int().min(1),
    marks: z
      .array(z.strictObject({ turnIndex: count, questionIds: z.array(id).max(20) }))
      .min(1)
      .max(5000),
  })
  .meta({ id: "TurnQuestionInput" });
/** See {@link turnQuestionInput}. */
export type TurnQuestionInput = z.infer<typeof turnQuestionInput>;

/** Where the questions of the guide are put in a transcript, after marking. */
export const turnQuestionView = z
  .strictObject({
    transcriptId: id,
    version: z.int().min(1),
    /** Marked turns in their order; a question holds from its turn until the next marked one. */
    marks: z.array(z.strictObject({ turnIndex: count, questionIds: z.array(id) })),
    /** Codings that are now told otherwise: asked for, or not. */
    codingsChanged: count,
  })
  .meta({ id: "TurnQuestionView" });
/** See {@link turnQuestionView}. */
export type TurnQuestionView = z.infer<typeof turnQuestionView>;
