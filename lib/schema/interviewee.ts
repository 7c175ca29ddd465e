import * as z from "zod";
import { withdrawalModes } from "../domain/consent/withdrawal-mode";
import { abilityList } from "./ability";
import { attributes } from "./attribute";
import { consentChoicesView, identityChoice } from "./consent";
import { pageOf } from "./page";
import { patchOf } from "./patch";
import { count, day, id, instant, lineOfText, rowVersion } from "./primitive";

/** How far an interview project may use what a person said. */
export const consentState = z.enum(["none", "active", "withdrawn"]);

/** How a withdrawal reaches: stop now and erase later, erase at once, or count without words. */
export const withdrawalMode = z.enum(withdrawalModes);

const intervieweeFields = {
  number: z.int().min(1).max(100_000),
  /** How the team calls the interviewee. Never the name of a confidential one. */
  label: lineOfText(120),
  homeCaseId: id.nullable(),
  attributes,
} as const;

/** A new interviewee. The name and the contact belong to the identity file, not here. */
export const intervieweeInput = z
  .strictObject({
    ...intervieweeFields,
    homeCaseId: intervieweeFields.homeCaseId.default(null),
    attributes: intervieweeFields.attributes.default({}),
  })
  .meta({ id: "IntervieweeInput" });
/** See {@link intervieweeInput}. */
export type IntervieweeInput = z.infer<typeof intervieweeInput>;

/** Changing an interviewee. */
export const intervieweePatch = patchOf(intervieweeFields).meta({ id: "IntervieweePatch" });
/** See {@link intervieweePatch}. */
export type IntervieweePatch = z.infer<typeof intervieweePatch>;

/** An interviewee as the team sees her: nothing of the identity file. */
export const intervieweeView = z
  .strictObject({
    id,
    number: count,
    label: z.string(),
    /** Only when identity is public and the consent record states a name. */
    displayName: z.exactOptional(z.string()),
    identity: identityChoice,
    consentState,
    /** The choices in force; null without a valid record or after a withdrawal. */
    choices: consentChoicesView.nullable(),
    consentSince: day.nullable(),
    recordCount: count,
    homeCaseId: id.nullable(),
    /** What groups her with others; empty for whoever may not know it, and after a withdrawal. */
    attributes,
    interviewIds: z.array(id),
    withdrawal: z
      .strictObject({
        mode: withdrawalMode,
        withdrawnAt: instant,
        eraseOn: day.nullable(),
        erasedAt: instant.nullable(),
      })
      .nullable(),
    createdAt: instant,
    version: rowVersion,
    abilities: abilityList,
  })
  .meta({ id: "IntervieweeView" });
/** See {@link intervieweeView}. */
export type IntervieweeView = z.infer<typeof intervieweeView>;

/** Answer of `GET .../interviewees`. */
export const intervieweePage = pageOf(intervieweeView).meta({ id: "IntervieweePage" });

/** An interviewee where only the number and the name to show are needed. */
export const intervieweeMark = z
  .strictObject({ id, number: count, label: z.string(), displayName: z.exactOptional(z.string()) })
  .meta({ id: "IntervieweeMark" });
/** See {@link intervieweeMark}. */
export type IntervieweeMark = z.infer<typeof intervieweeMark>;
