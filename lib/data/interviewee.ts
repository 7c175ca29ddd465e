import { withdrawnLabel } from "../domain/consent/withdrawn-label";
import type { Interviewee } from "../generated/prisma/client";
import { abilitiesOf } from "../policy/abilities-of";
import { areAttributesDisclosed } from "../policy/are-attributes-disclosed";
import { type ActorFacts, recordToBeChecked } from "../policy/facts";
import { permits } from "../policy/permits";
import { attributes } from "../schema/attribute";
import { consentChoicesView, identityChoice } from "../schema/consent";
import type { IntervieweeInput, IntervieweeMark, IntervieweePatch, IntervieweeView } from "../schema/interviewee";
import { consentState as consentStates } from "../schema/interviewee";
import type { ProjectScope } from "../server/scope";
import { findActorFacts } from "./actor-facts";
import { database, type Reader } from "./database";
import { toDay } from "./day";
import { getSettings } from "./project";
import type { WriteTransaction } from "./transaction";

type Tie = { readonly interview: { readonly interviewers: readonly { readonly userId: string }[] } };

/** Whether a member counts as her interviewer: led an interview with her, or nobody has led one yet. */
const isLedBy = (actorId: string, interviews: readonly Tie[]): boolean => {
  const leaders = interviews.flatMap(({ interview }) => interview.interviewers.map(({ userId }) => userId));
  return leaders.length === 0 || leaders.includes(actorId);
};

const ties = { select: { interviewId: true, interview: { select: { interviewers: { select: { userId: true } } } } } };

/** The public name, where a consent in force makes identity public and states one. */
const publicName = (row: Pick<Interviewee, "consentState" | "identity" | "displayName">): { displayName?: string } =>
  row.consentState === "active" && row.identity === "public" && row.displayName !== null
    ? { displayName: row.displayName }
    : {};

/**
 * An interviewee as marked beside interviews and quotes: number, label, and the name where identity is public. Of somebody
 * who withdrew the number alone.
 */
export const presentMark = (
  row: Pick<Interviewee, "id" | "number" | "label" | "consentState" | "identity" | "displayName">,
): IntervieweeMark => ({
  id: row.id,
  number: row.number,
  label: row.consentState === "withdrawn" ? withdrawnLabel(row.number) : row.label,
  ...publicName(row),
});

type IntervieweeRow = Interviewee & {
  readonly interviews: readonly ({ readonly interviewId: string } & Tie)[];
  readonly _count: { readonly consentRecords: number };
};

/** Who reads, and whether they stand outside of a study that does not show who its confidential interviewees are. */
interface Readership {
  readonly actor: ActorFacts;
  readonly isKeptOut: boolean;
}

const readReadership = async (scope: ProjectScope<"project:read">, reader: Reader): Promise<Readership> => ({
  actor: await findActorFacts(scope, reader),
  // Whoever only looks on (a viewer) is outside the study, as with day and length of an interview.
  isKeptOut: !scope.holds("memo:write") && (await getSettings(scope, reader)).coarsensConfidential,
});

const present = (
  scope: ProjectScope<"project:read">,
  { actor, isKeptOut }: Readership,
  row: IntervieweeRow,
): IntervieweeView => {
  const isActive = row.consentState === "active";
  const isWithdrawn = row.withdrawnAt !== null;
  const record = { ...recordToBeChecked, isInterviewerOf: isLedBy(scope.actorId, row.interviews) };
  const facts = { actor, record };
  // Whoever writes her withdrawal down must be able to tell whose it is, to go further or to correct it.
  const isNamed = !isWithdrawn || (row.erasedAt === null && permits("consent:withdraw", facts));
  return {
    id: row.id,
    number: row.number,
    label: isNamed ? row.label : withdrawnLabel(row.number),
    ...publicName(row),
    identity: isActive ? identityChoice.parse(row.identity) : "confidential",
    consentState: consentStates.parse(row.consentState),
    choices: isActive
      ? consentChoicesView.parse({
          identity: row.identity,
          recording: row.recording,
          analysis: row.analysis,
          teamAccess: row.teamAccess,
          quotation: row.quotation,
          furtherUse: row.furtherUse,
          summaryWanted: row.summaryWanted,
        })
      : null,
    consentSince: isActive ? toDay(row.consentSince) : null,
    recordCount: row._count.consentRecords,
    homeCaseId: isWithdrawn ? null : row.homeCaseId,
    attributes: areAttributesDisclosed({
      isWithdrawn,
      isOpenToTeam: isActive && row.teamAccess,
      isPublic: isActive && row.identity === "public",
      isKeptOut,
      isKeeper: permits("interviewee:change", facts),
    })
      ? attributes.parse(row.attributes)
      : {},
    interviewIds: row.interviews.map(({ interviewId }) => interviewId),
    withdrawal:
      row.withdrawnAt && row.withdrawalMode
        ? {
            mode: row.withdrawalMode,
            withdrawnAt: row.withdrawnAt.toISOString(),
            eraseOn: toDay(row.eraseOn),
            erasedAt: row.erasedAt?.toISOString() ?? null,
          }
        : null,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    abilities: isWithdrawn
      ? abilitiesOf(row.erasedAt === null ? ["consent:withdraw"] : [], facts)
      : abilitiesOf(["interviewee:change", "consent:record", "consent:withdraw"], facts),
  };
};

const include = {
  interviews: { ...ties, orderBy: { interview: { number: "asc" } } },
  _count: { select: { consentRecords: true } },
} as const;

/**
 * All interviewees of the project by number. Somebody who withdrew stays in the list as a number with the fact of the
 * withdrawal: no name, no choices, no home case, no attributes, and no label but for those who may write her withdrawal down (owner and
 * her interviewers), until she is erased.
 */
export const listInterviewees = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<IntervieweeView[]> => {
  const readership = await readReadership(scope, reader);
  const rows = await reader.interviewee.findMany({
    where: { projectId: scope.projectId },
    orderBy: { number: "asc" },
    include,
  });
  return rows.map((row) => present(scope, readership, row));
};

/** One interviewee, or null when the project has none with this id. */
export const findInterviewee = async (
  scope: ProjectScope<"project:read">,
  intervieweeId: string,
  reader: Reader = database(),
): Promise<IntervieweeView | null> => {
  const readership = await readReadership(scope, reader);
  const row = await reader.interviewee.findFirst({ where: { projectId: scope.projectId, id: intervieweeId }, include });
  return row && present(scope, readership, row);
};

/** One interviewee who must be there. @throws when the project has none with this id */
export const getInterviewee = async (
  scope: ProjectScope<"project:read">,
  intervieweeId: string,
  reader: Reader = database(),
): Promise<IntervieweeView> => {
  const found = await findInterviewee(scope, intervieweeId, reader);
  if (!found) throw new Error("the interviewee is not in this project");
  return found;
};

/** Who led interviews with an interviewee; empty as long as there was none. */
export const listInterviewersOf = async (
  scope: ProjectScope<never>,
  intervieweeId: string,
  reader: Reader = database(),
): Promise<string[]> => {
  const rows = await reader.interviewInterviewer.findMany({
    where: { projectId: scope.projectId, interview: { interviewees: { some: { intervieweeId } } } },
    select: { userId: true },
    distinct: ["userId"],
  });
  return rows.map((row) => row.userId);
};

/** Whether the project has this case. */
export const hasCase = async (scope: ProjectScope<never>, caseId: string, reader: Reader): Promise<boolean> =>
  (await reader.comparedCase.count({ where: { projectId: scope.projectId, id: caseId, deletedAt: null } })) === 1;

/** Adds an interviewee without any consent. A number or label used twice is refused by the database. */
export const insertInterviewee = async (
  scope: ProjectScope<"interviewee:change">,
  write: WriteTransaction,
  input: IntervieweeInput,
): Promise<string> => {
  const id = write.context.newId();
  await write.sql.interviewee.create({
    data: { ...input, projectId: scope.projectId, id, createdAt: write.context.now },
  });
  return id;
};

/** Changes an interviewee who has not withdrawn, if the row still has the expected version. @returns whether it had */
export const updateInterviewee = async (
  scope: ProjectScope<"interviewee:change">,
  write: WriteTransaction,
  intervieweeId: string,
  expectedVersion: number,
  patch: IntervieweePatch,
): Promise<boolean> => {
  const { count } = await write.sql.interviewee.updateMany({
    where: { projectId: scope.projectId, id: intervieweeId, version: expectedVersion, withdrawnAt: null },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1;
};
