import type { QueryKey } from "@tanstack/react-query";
import type { AuditEventKind } from "../../domain/audit/event-kind";
import type { liveAudience } from "../../policy/live-audience";
import { factorKey } from "../factor/factor-key";
import {
  activityKey,
  casesKey,
  codesKey,
  detailsKey,
  guideKey,
  membersKey,
  projectKey,
  transcriptsKey,
} from "../project/query-keys";

type Audience = typeof liveAudience;
/** The kinds of events that anybody hears of. */
export type HeardKind = { [Kind in AuditEventKind]: Audience[Kind] extends "nobody" ? never : Kind }[AuditEventKind];

/** A part of what the screens show of a project; what an event changes is read again. */
export type LivePart =
  | "details"
  | "cases"
  | "codes"
  | "guide"
  | "members"
  | "people"
  | "interviews"
  | "forms"
  | "sources"
  | "table"
  | "codings"
  | "memos"
  | "summaries"
  /** Who may read which words: open text is shut until the server has said again that it may be read. */
  | "words";

/** A step that is turned can be about anything, and its event does not say what. */
const reachOfStep = [
  "details",
  "cases",
  "codes",
  "guide",
  "people",
  "interviews",
  "sources",
  "codings",
  "memos",
  "table",
  "summaries",
] as const;

/** What each event changes on the screens. Codings are not read again as a whole: the coding screen fetches the one. */
export const liveParts = {
  "project.created": [],
  "project.changed": ["details", "table"],
  "project.deleted": ["details"],
  "project.restored": ["details"],
  "settings.changed": ["details", "table"],
  "member.added": ["members"],
  "member.changed": ["members"],
  "member.removed": ["members"],
  "case.created": ["details", "cases", "table"],
  "case.changed": ["cases", "table"],
  "case.deleted": ["details", "cases", "table"],
  "code.created": ["details", "codes", "table"],
  "code.changed": ["codes", "guide", "table"],
  "code.merged": ["details", "codes", "guide", "codings", "table"],
  "code.split": ["details", "codes", "guide", "codings", "table"],
  "code.deleted": ["details", "codes", "guide", "table"],
  "guide.changed": ["details", "guide", "codes", "codings", "table"],
  "guide.answered": ["guide", "table"],
  "guide.turnMarked": ["guide", "codings", "table"],
  "consentForm.created": ["forms"],
  "consentForm.changed": ["forms"],
  "interviewee.created": ["details", "people", "table"],
  "interviewee.changed": ["people", "table"],
  "consent.recorded": ["details", "people", "interviews", "codings", "table", "summaries"],
  "consent.withdrawn": ["details", "people", "interviews", "guide", "codings", "table", "summaries", "words"],
  "withdrawal.corrected": ["details", "people", "interviews", "guide", "codings", "table", "summaries"],
  "interviewee.erased": [
    "details",
    "people",
    "interviews",
    "guide",
    "sources",
    "codings",
    "table",
    "summaries",
    "words",
  ],
  "interview.created": ["details", "interviews"],
  "interview.changed": ["interviews", "table"],
  "transcript.imported": ["details", "interviews"],
  "transcript.released": ["interviews", "table"],
  "transcript.corrected": ["interviews", "codings", "table"],
  "transcript.translated": ["interviews", "codings"],
  "coding.created": ["details", "codes", "interviews", "table"],
  "coding.changed": ["table"],
  "coding.deleted": ["details", "codes", "interviews", "table"],
  "coding.repaired": ["table"],
  "coding.restored": ["details", "codes", "interviews", "table"],
  "step.undone": reachOfStep,
  "step.redone": reachOfStep,
  "source.created": ["sources"],
  "source.changed": ["sources", "table"],
  "source.deleted": ["sources", "table"],
  "source.textAdded": ["sources"],
  "source.textRemoved": ["sources"],
  "evidence.linked": ["sources", "table"],
  "evidence.changed": ["sources", "table"],
  "evidence.removed": ["sources", "table"],
  "memo.created": ["memos"],
  "memo.changed": ["memos"],
  "memo.deleted": ["memos"],
  "summary.written": ["summaries"],
  "summary.removed": ["summaries"],
  "override.set": ["table"],
  "override.removed": ["table"],
} as const satisfies Readonly<Record<HeardKind, readonly LivePart[]>>;

/** Where each part lies in the cache. */
const keys: Readonly<Record<LivePart, (projectId: string) => readonly QueryKey[]>> = {
  details: (id) => [detailsKey(id)],
  cases: (id) => [casesKey(id)],
  codes: (id) => [codesKey(id)],
  guide: (id) => [guideKey(id)],
  members: (id) => [membersKey(id)],
  people: (id) => [
    [...projectKey(id), "interviewees"],
    [...projectKey(id), "consents"],
    [...projectKey(id), "withdrawal-preview"],
  ],
  interviews: (id) => [[...projectKey(id), "interviews"]],
  forms: (id) => [[...projectKey(id), "consent-forms"]],
  sources: (id) => [
    [...projectKey(id), "sources"],
    ["sources", id],
  ],
  // Whatever changes a number of the table changes what the quotes, their pictures and their counts say.
  table: (id) => [factorKey(id), [...projectKey(id), "withdrawal-preview"], [...projectKey(id), "quotes"]],
  codings: (id) => [[...projectKey(id), "codings"], transcriptsKey(id)],
  memos: (id) => [[...projectKey(id), "memos"]],
  summaries: (id) => [[...projectKey(id), "summaries"]],
  words: () => [],
};

/** What an event changes; everything when this page is older than the kind of the event. */
export const partsOf = (type: string): readonly LivePart[] =>
  Object.hasOwn(liveParts, type) ? liveParts[type as HeardKind] : allParts;

/** All parts, for a tab that has missed too much to be told one by one. */
export const allParts: readonly LivePart[] = Object.keys(keys) as LivePart[];

/** The places in the cache that have to be read again, each once; the log changes with every event. */
export const keysOf = (projectId: string, parts: Iterable<LivePart>): readonly QueryKey[] => {
  const found = [...parts].flatMap((part) => keys[part](projectId));
  const known = new Map([activityKey(projectId), ...found].map((key) => [JSON.stringify(key), key]));
  return [...known.values()];
};
