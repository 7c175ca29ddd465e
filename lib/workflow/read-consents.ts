import { listConsentRecords, listConsents } from "../data/consent";
import { findInterviewee } from "../data/interviewee";
import { deriveConsentInForce } from "../domain/consent/derive-consent-in-force";
import type { ConsentView } from "../schema/consent";
import type { ProjectScope } from "../server/scope";
import { latestDay } from "./latest-day";
import { permitsOnInterviewee } from "./permits-on-interviewee";

/**
 * An interviewee's records, newest first, for her interviewers and the owners; everybody else reads the choices in force
 * on the interviewee. Null for others and for an id that the project does not have. After a withdrawal the records stay,
 * none of them in force.
 */
export const readConsents = async (
  scope: ProjectScope<"consent:record" | "project:read">,
  intervieweeId: string,
  now: Date,
): Promise<ConsentView[] | null> => {
  const person = await findInterviewee(scope, intervieweeId);
  if (!person || !(await permitsOnInterviewee(scope, undefined, "consent:record", intervieweeId))) return null;
  const consent = deriveConsentInForce(await listConsentRecords(scope, intervieweeId), { day: latestDay(now) });
  const binding = person.withdrawal ? [] : [...consent.recordIds, ...consent.restrictedBy];
  return listConsents(scope, intervieweeId, binding);
};
