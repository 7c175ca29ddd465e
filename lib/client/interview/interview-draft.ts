import { interviewModes } from "../../domain/interview/interview-mode";
import type { RecordKind } from "../../domain/interview/record-kind";
import type { InterviewInput, InterviewView } from "../../schema/interview";
import { type AttributeRow, attributesOfRows, faultOfRows, rowsOfAttributes } from "../project/attribute-rows";

/** An interview while it is typed. `ownMode` holds the project's own word when `mode` is "other". */
export interface InterviewDraft {
  readonly number: string;
  readonly intervieweeIds: readonly string[];
  readonly interviewerIds: readonly string[];
  readonly date: string;
  readonly length: string;
  readonly language: string;
  readonly mode: string;
  readonly ownMode: string;
  readonly kind: RecordKind;
  readonly attributes: readonly AttributeRow[];
}

const isKnownMode = (mode: string): boolean => interviewModes.some((it) => it === mode);

/** The draft that a form begins with: the interview as it is, or a new one with the next number. */
export const interviewDraftOf = (
  interview: InterviewView | null,
  start: { readonly number: number; readonly language: string; readonly interviewerIds: readonly string[] },
): InterviewDraft => ({
  number: String(interview?.number ?? start.number),
  intervieweeIds: interview?.intervieweeIds ?? [],
  interviewerIds: interview?.interviewerIds ?? start.interviewerIds,
  date: interview?.date?.length === 10 ? interview.date : "",
  length: interview?.lengthMinutes ? String(interview.lengthMinutes) : "",
  language: interview?.language ?? start.language,
  mode: !interview || isKnownMode(interview.mode) ? (interview?.mode ?? "inPerson") : "other",
  ownMode: interview && !isKnownMode(interview.mode) ? interview.mode : "",
  kind: interview?.kind ?? "verbatim",
  attributes: rowsOfAttributes(interview?.attributes ?? {}),
});

/** What cannot be handed in, by field. */
export const faultsOfInterview = (
  draft: InterviewDraft,
): ReadonlySet<"number" | "people" | "length" | "language" | "unnamed" | "twice"> => {
  const faults = new Set<"number" | "people" | "length" | "language" | "unnamed" | "twice">();
  if (!/^[1-9]\d{0,4}$/.test(draft.number)) faults.add("number");
  if (draft.intervieweeIds.length === 0) faults.add("people");
  if (draft.length !== "" && !(/^[1-9]\d{0,3}$/.test(draft.length) && Number(draft.length) <= 1440))
    faults.add("length");
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(draft.language)) faults.add("language");
  const fault = faultOfRows(draft.attributes);
  if (fault) faults.add(fault);
  return faults;
};

/** The draft as it is handed in. */
export const interviewInputOf = (draft: InterviewDraft): InterviewInput => ({
  number: Number(draft.number),
  date: draft.date === "" ? null : draft.date,
  lengthMinutes: draft.length === "" ? null : Number(draft.length),
  language: draft.language,
  mode: draft.mode === "other" ? draft.ownMode.trim() || "other" : draft.mode,
  intervieweeIds: [...draft.intervieweeIds],
  kind: draft.kind,
  attributes: attributesOfRows(draft.attributes),
  ...(draft.interviewerIds.length > 0 ? { interviewerIds: [...draft.interviewerIds] } : {}),
});
