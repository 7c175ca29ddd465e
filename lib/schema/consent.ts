import * as z from "zod";
import { consentBases } from "../domain/consent/consent-basis";
import {
  consentChoices,
  type GrantAnswer,
  grantAnswers,
  identityChoices,
  type RecordingChoice,
  recordingChoices,
} from "../domain/consent/consent-choice";
import { abilityList } from "./ability";
import { pageOf } from "./page";
import { count, day, id, instant, languageTag, lineOfText, rowVersion, runningText, sha256 } from "./primitive";

/** Whether an interviewee may be named. */
export const identityChoice = z.enum(identityChoices);

/** What may be recorded. */
export const recordingChoice = z.enum(recordingChoices);

/** Which act of the interviewee a record rests on. */
export const consentBasis = z.enum(consentBases);

const noAnswer = ["notAsked", "missing"] as const satisfies readonly GrantAnswer[];
const grantAnswer = z.enum(grantAnswers);

/** An answer to a yes-or-no choice; `true` and `yes` are granted, `false` and `no` are declined. */
const grantInput = z.union([
  grantAnswer,
  z.boolean().transform((given): GrantAnswer => (given ? "granted" : "declined")),
  z.enum(["yes", "no"]).transform((given): GrantAnswer => (given === "yes" ? "granted" : "declined")),
]);

/** What an interviewee chose. A missing answer means the most protective value. */
export const consentChoicesInput = z
  .strictObject({
    identity: z.exactOptional(z.enum([...identityChoices, ...noAnswer])),
    recording: z.exactOptional(
      z.union([
        z.enum([...recordingChoices, ...noAnswer]),
        z.literal("video").transform((): RecordingChoice => "videoAndAudio"),
      ]),
    ),
    analysis: z.exactOptional(grantInput),
    teamAccess: z.exactOptional(grantInput),
    quotation: z.exactOptional(grantInput),
    furtherUse: z.exactOptional(grantInput),
    summaryWanted: z.exactOptional(grantInput),
  })
  .meta({ id: "ConsentChoicesInput", description: "A missing answer means the most protective value." });
/** See {@link consentChoicesInput}. */
export type ConsentChoicesInput = z.infer<typeof consentChoicesInput>;

/** The answers of a record as they were given: one that is not there is missing. */
export const consentAnswersView = z
  .strictObject({
    identity: z.exactOptional(z.enum([...identityChoices, ...noAnswer])),
    recording: z.exactOptional(z.enum([...recordingChoices, ...noAnswer])),
    analysis: z.exactOptional(grantAnswer),
    teamAccess: z.exactOptional(grantAnswer),
    quotation: z.exactOptional(grantAnswer),
    furtherUse: z.exactOptional(grantAnswer),
    summaryWanted: z.exactOptional(grantAnswer),
  })
  .meta({ id: "ConsentAnswersView" });

/** The choices in force, none missing. */
export const consentChoicesView = z
  .strictObject({
    identity: identityChoice,
    recording: recordingChoice,
    analysis: z.boolean(),
    teamAccess: z.boolean(),
    quotation: z.boolean(),
    furtherUse: z.boolean(),
    summaryWanted: z.boolean(),
  })
  .meta({ id: "ConsentChoicesView" });
/** See {@link consentChoicesView}. */
export type ConsentChoicesView = z.infer<typeof consentChoicesView>;

/** A form version by its id, or by its number where the project has one form. */
const formVersionReference = z.union([id, z.int().min(1)]);

/** A consent record as it is handed in. Records are never changed; a newer one takes the place of an earlier one. */
export const consentInput = z
  .strictObject({
    /** Null for a record without a form: an archive's licence, a public record, a restriction by mail. */
    formVersion: formVersionReference.nullable().default(null),
    choices: consentChoicesInput,
    acknowledgements: z.array(lineOfText(200)).max(50).default([]),
    basis: consentBasis,
    /** Name or pseudonym, kept in the identity file. */
    signedAs: z.exactOptional(lineOfText(200)),
    signedOn: z.exactOptional(day),
    signedPlace: z.exactOptional(lineOfText(200)),
    /** Oral consent: who witnessed it, kept in the identity file. */
    witness: z.exactOptional(lineOfText(200)),
    /** Oral consent: it is on the recording. */
    isRecorded: z.exactOptional(z.boolean()),
    /** The name under which a public interviewee appears; the only name outside the identity file. */
    displayName: z.exactOptional(lineOfText(200)),
    reason: z.exactOptional(runningText(2000)),
  })
  .meta({ id: "ConsentInput" });
/** See {@link consentInput}. */
export type ConsentInput = z.infer<typeof consentInput>;

/** A consent record, without the name under it. */
export const consentView = z
  .strictObject({
    id,
    intervieweeId: id,
    formVersionId: id.nullable(),
    formVersion: count.nullable(),
    language: languageTag.nullable(),
    textSha256: sha256.nullable(),
    /** As given: an answer that is missing here was not given. */
    choices: consentAnswersView,
    acknowledgements: z.array(z.string()),
    basis: consentBasis,
    signedOn: day.nullable(),
    hasSignature: z.boolean(),
    reason: z.string().nullable(),
    /** A record without a valid basis grants nothing and may only narrow. */
    isValid: z.boolean(),
    isInForce: z.boolean(),
    recordedBy: id,
    recordedAt: instant,
  })
  .meta({ id: "ConsentView" });
/** See {@link consentView}. */
export type ConsentView = z.infer<typeof consentView>;

/** Answer of `GET .../interviewees/{id}/consents`. */
export const consentPage = pageOf(consentView).meta({ id: "ConsentPage" });

/** Answer to a recorded consent: the record, and the choices in force after it. */
export const consentRecordedView = z
  .strictObject({ record: consentView, inForce: consentChoicesView.nullable() })
  .meta({ id: "ConsentRecordedView" });
/** See {@link consentRecordedView}. */
export type ConsentRecordedView = z.infer<typeof consentRecordedView>;

/** A sentence of a form: the rule that keeps it, and the choice that it asks for. A statement promises nothing. */
export const formClause = z
  .strictObject({
    id: lineOfText(40),
    sentence: runningText(4000),
    ruleIds: z.array(lineOfText(40)).max(20),
    choice: z.enum(consentChoices).nullable(),
    isStatement: z.boolean().default(false),
    /** Whether a record on this form needs it acknowledged. */
    isAcknowledgement: z.boolean().default(false),
  })
  .meta({ id: "FormClause" });
/** See {@link formClause}. */
export type FormClause = z.infer<typeof formClause>;

/** A new form, or the next version of one. */
export const consentFormInput = z
  .strictObject({
    formId: z.exactOptional(id),
    name: lineOfText(200),
    language: languageTag,
    text: runningText(200_000).min(1),
    clauses: z.array(formClause).max(200).default([]),
    /** What signing alone grants, with the clause that says so. */
    grantsOnSigning: z
      .array(z.strictObject({ choice: z.enum(consentChoices), clauseId: lineOfText(40) }))
      .max(7)
      .default([]),
  })
  .meta({ id: "ConsentFormInput" });
/** See {@link consentFormInput}. */
export type ConsentFormInput = z.infer<typeof consentFormInput>;

/** One version of a form: never changed, so that earlier signers keep their clauses. */
export const consentFormVersionView = z
  .strictObject({
    id,
    formId: id,
    name: z.string(),
    language: languageTag,
    version: rowVersion,
    text: z.string(),
    textSha256: sha256,
    clauses: z.array(formClause),
    grantsOnSigning: z.array(z.strictObject({ choice: z.enum(consentChoices), clauseId: z.string() })),
    recordCount: count,
    createdAt: instant,
    abilities: abilityList,
  })
  .meta({ id: "ConsentFormVersionView" });
/** See {@link consentFormVersionView}. */
export type ConsentFormVersionView = z.infer<typeof consentFormVersionView>;

/** Answer of `GET .../consent-forms`: every version of every form, newest first. */
export const consentFormPage = pageOf(consentFormVersionView).meta({ id: "ConsentFormPage" });
