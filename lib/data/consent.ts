import type { ConsentInForce } from "../domain/consent/consent-in-force";
import type { ConsentRecord as DomainRecord } from "../domain/consent/consent-record";
import { isoDate } from "../domain/shared/iso-date";
import type { Prisma } from "../generated/prisma/client";
import {
  type ConsentInput,
  type ConsentView,
  consentAnswersView,
  consentBasis,
  consentFormVersionView,
} from "../schema/consent";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { toDate, toDay } from "./day";
import type { WriteTransaction } from "./transaction";

const include = { formVersion: { include: { form: true } } } as const satisfies Prisma.ConsentRecordInclude;

type RecordRow = Prisma.ConsentRecordGetPayload<{ include: typeof include }>;

const readRows = (scope: ProjectScope<never>, intervieweeId: string, reader: Reader): Promise<RecordRow[]> =>
  reader.consentRecord.findMany({
    where: { projectId: scope.projectId, intervieweeId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    include,
  });

/** The day that a record counts from: of its signature, else the day on which it was recorded. */
const dayOf = (row: RecordRow): string => toDay(row.signedOn ?? row.recordedAt) ?? "";

const asDomain = (row: RecordRow): DomainRecord => {
  const date = isoDate(dayOf(row));
  if (!date.ok) throw new Error("a consent record has no day");
  const grants = row.formVersion
    ? consentFormVersionView.shape.grantsOnSigning.parse(row.formVersion.grantsOnSigning)
    : [];
  return {
    id: row.id,
    date: date.value,
    isValid: row.isValid,
    answers: consentAnswersView.parse(row.choices),
    grantedBySigning: grants.map(({ choice }) => choice),
  };
};

/** The records of an interviewee as the rules of consent read them. */
export const listConsentRecords = async (
  scope: ProjectScope<never>,
  intervieweeId: string,
  reader: Reader = database(),
): Promise<DomainRecord[]> => (await readRows(scope, intervieweeId, reader)).map(asDomain);

/** The records of an interviewee, newest first, without the name under them. `inForce` names the ones that bind now. */
export const listConsents = async (
  scope: ProjectScope<"consent:record">,
  intervieweeId: string,
  inForce: readonly string[],
  reader: Reader = database(),
): Promise<ConsentView[]> =>
  (await readRows(scope, intervieweeId, reader)).map((row) => ({
    id: row.id,
    intervieweeId,
    formVersionId: row.formVersionId,
    formVersion: row.formVersion?.number ?? null,
    language: row.formVersion?.form.language ?? null,
    textSha256: row.textSha256 && Buffer.from(row.textSha256).toString("hex"),
    choices: consentAnswersView.parse(row.choices),
    acknowledgements: row.acknowledgements,
    basis: consentBasis.parse(row.basis),
    signedOn: toDay(row.signedOn),
    hasSignature: row.hasSignature,
    reason: row.reason,
    isValid: row.isValid,
    isInForce: inForce.includes(row.id),
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt.toISOString(),
  }));

/** Appends a record; the application role can neither change nor delete it afterwards. */
export const insertConsent = async (
  scope: ProjectScope<"consent:record">,
  write: WriteTransaction,
  record: Pick<ConsentInput, "choices" | "acknowledgements" | "basis"> & {
    readonly intervieweeId: string;
    readonly formVersionId: string | null;
    readonly textSha256: string | null;
    readonly signedOn: string | null;
    readonly signedPlace: string | null;
    readonly reason: string | null;
    readonly hasSignature: boolean;
    readonly isValid: boolean;
  },
): Promise<string> => {
  const id = write.context.newId();
  await write.sql.consentRecord.create({
    data: {
      ...record,
      textSha256: record.textSha256 === null ? null : new Uint8Array(Buffer.from(record.textSha256, "hex")),
      signedOn: record.signedOn === null ? null : toDate(record.signedOn),
      projectId: scope.projectId,
      id,
      recordedBy: scope.actorId,
      recordedAt: write.context.now,
    },
  });
  return id;
};

/**
 * Writes the consent in force onto the interviewee's row, which every read of interview material joins. The row must be
 * locked. The public name stays as it was where identity stays public and no other is stated; else it is taken away.
 */
export const storeConsentInForce = async (
  scope: ProjectScope<"consent:record">,
  write: WriteTransaction,
  intervieweeId: string,
  consent: ConsentInForce,
  statedName: string | null,
): Promise<void> => {
  const isActive = consent.recordIds.length > 0;
  const name =
    consent.choices.identity !== "public" ? { displayName: null } : statedName ? { displayName: statedName } : {};
  await write.sql.interviewee.updateMany({
    where: { projectId: scope.projectId, id: intervieweeId },
    data: {
      consentState: isActive ? "active" : "none",
      ...consent.choices,
      ...name,
      consentSince: consent.since === null ? null : toDate(consent.since),
      version: { increment: 1 },
    },
  });
};
