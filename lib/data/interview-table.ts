import { disclosedInterview } from "../policy/disclosed-interview";
import { displayNameOf } from "../policy/display-name-of";
import { identityChoice } from "../schema/consent";
import { type InterviewTableView, interviewTableView } from "../schema/export";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import { getSettings } from "./project";

interface Row {
  readonly number: number;
  readonly held_on: string | null;
  readonly length_minutes: number | null;
  readonly language: string;
  readonly mode: string;
  readonly kind: string;
  readonly transcript_words: number | null;
  /** Somebody of the interview has no consent in force: the interview is disclosed as a confidential one. */
  readonly has_others: boolean;
  readonly people: readonly {
    readonly id: string;
    readonly number: number;
    readonly label: string;
    readonly displayName: string | null;
    readonly identity: string;
  }[];
}

const readRows = (scope: ProjectScope<"project:read">, reader: Reader): Promise<Row[]> => reader.$queryRaw<Row[]>`
  SELECT i.number, to_char(i.held_on, 'YYYY-MM-DD') AS held_on, i.length_minutes, i.language, i.mode, i.kind,
    (SELECT v.word_count FROM transcript t JOIN transcript_version v
      ON v.project_id = t.project_id AND v.transcript_id = t.id AND v.number = t.current_version
      WHERE t.project_id = i.project_id AND t.interview_id = i.id) AS transcript_words,
    count(*) FILTER (WHERE e.id IS NULL) > 0 AS has_others,
    json_agg(json_build_object('id', e.id, 'number', e.number, 'label', e.label, 'displayName', e.display_name,
      'identity', e.identity) ORDER BY e.number) FILTER (WHERE e.id IS NOT NULL) AS people
  FROM interview i
  JOIN interview_interviewee ii ON ii.project_id = i.project_id AND ii.interview_id = i.id
  LEFT JOIN eligible_interviewee e ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
  WHERE i.project_id = ${scope.projectId}::uuid
  GROUP BY i.project_id, i.id
  HAVING count(e.id) > 0
  ORDER BY i.number`;

const readLeftOut = (scope: ProjectScope<"project:read">, reader: Reader): Promise<InterviewTableView["leftOut"]> =>
  reader.$queryRaw`
  SELECT i.number, CASE WHEN i.consent_state = 'withdrawn' THEN 'withdrawn' ELSE 'noConsent' END AS reason
  FROM interviewee i
  LEFT JOIN eligible_interviewee e ON e.project_id = i.project_id AND e.id = i.id
  WHERE i.project_id = ${scope.projectId}::uuid AND e.id IS NULL
  ORDER BY i.number`;

/**
 * The interviews as a table that leaves may show them: only people whose consent in force covers analysis, a name only of
 * those who chose to be named, day and length coarsened for the others unless the owner decided otherwise (claims C16,
 * A16). Whoever withdrew, whatever the mode, is not in it.
 */
export const listInterviewTable = async (
  scope: ProjectScope<"export:tables" | "project:read">,
  reader: Reader = database(),
): Promise<InterviewTableView> => {
  const rows = await readRows(scope, reader);
  const leftOut = await readLeftOut(scope, reader);
  const { coarsensConfidential } = await getSettings(scope, reader);
  const interviews = rows.map((row) => {
    const people = row.people.map((person) => ({ ...person, identity: identityChoice.parse(person.identity) }));
    const identities = people.map((person) => person.identity);
    return {
      number: row.number,
      interviewees: people.map((person) => ({
        id: person.id,
        number: person.number,
        identity: person.identity,
        name: person.identity === "public" ? displayNameOf({ ...person, publicName: person.displayName }) : null,
      })),
      ...disclosedInterview(
        {
          date: row.held_on,
          lengthMinutes: row.length_minutes,
          identities: row.has_others ? [...identities, "confidential" as const] : identities,
        },
        coarsensConfidential,
      ),
      language: row.language,
      mode: row.mode,
      kind: row.kind,
      // With somebody who is not in the table the length of the text is hers too.
      transcriptWords: row.has_others ? null : row.transcript_words,
    };
  });
  return interviewTableView.parse({ interviews, leftOut, coarsensConfidential });
};
