import type { RecordingChoice } from "../domain/consent/consent-choice";
import { Prisma } from "../generated/prisma/client";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { leadsInterview } from "./leads-interview";

/** Where consent stands for the people of an interview, as a refusal needs it: numbers, states and clauses, no words. */
export interface InterviewStanding {
  readonly interviewId: string;
  readonly transcriptState: "quarantined" | "released" | null;
  readonly isInterviewer: boolean;
  /** What the interview's record is: word for word, notes, or a reconstruction. */
  readonly kind: string;
  readonly people: readonly PersonStanding[];
}

/** One interviewee's standing, with the clauses of the form that her newest record names. */
export interface PersonStanding {
  readonly id: string;
  readonly number: number;
  readonly consentState: "none" | "active" | "withdrawn";
  readonly analysis: boolean;
  readonly teamAccess: boolean;
  readonly quotation: boolean;
  readonly recording: RecordingChoice;
  readonly clauses: readonly { readonly choice: string | null; readonly sentence: string }[];
}

interface Row extends Omit<InterviewStanding, "people"> {
  readonly people: PersonStanding[] | null;
}

const read = async (
  scope: ProjectScope<never>,
  reader: Reader,
  interviewId: string | null,
  transcriptId: string | null,
): Promise<InterviewStanding | null> => {
  const { projectId } = scope;
  const [row] = await reader.$queryRaw<Row[]>`
    SELECT i.id AS "interviewId", i.kind, t.state AS "transcriptState",
      ${leadsInterview(scope, Prisma.sql`i.id`)} AS "isInterviewer",
      (SELECT json_agg(json_build_object('id', e.id, 'number', e.number, 'consentState', e.consent_state,
          'analysis', e.analysis, 'teamAccess', e.team_access, 'quotation', e.quotation, 'recording', e.recording,
          'clauses', coalesce((
            SELECT v.clauses FROM consent_record r
            JOIN consent_form_version v ON v.project_id = r.project_id AND v.id = r.form_version_id
            WHERE r.project_id = e.project_id AND r.interviewee_id = e.id
            ORDER BY r.recorded_at DESC, r.id DESC LIMIT 1), '[]'::jsonb)) ORDER BY e.number)
        FROM interview_interviewee ii JOIN interviewee e ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
        WHERE ii.project_id = i.project_id AND ii.interview_id = i.id) AS people
    FROM interview i
    LEFT JOIN transcript t ON t.project_id = i.project_id AND t.interview_id = i.id
    WHERE i.project_id = ${projectId}::uuid
      AND (i.id = ${interviewId}::uuid OR t.id = ${transcriptId}::uuid)`;
  return row ? { ...row, people: row.people ?? [] } : null;
};

/** The standing of an interview; null when the project has none with this id. */
export const findInterviewStanding = (
  scope: ProjectScope<never>,
  interviewId: string,
  reader: Reader = database(),
): Promise<InterviewStanding | null> => read(scope, reader, interviewId, null);

/** The standing of a transcript's interview; null when the project has no such transcript. */
export const findTranscriptStanding = (
  scope: ProjectScope<never>,
  transcriptId: string,
  reader: Reader = database(),
): Promise<InterviewStanding | null> => read(scope, reader, null, transcriptId);
