import type { RecordKind } from "../../domain/interview/record-kind";
import type { RefusedClauseView } from "../../schema/problem";
import type { TranscriptPreviewView } from "../../schema/transcript";
import type { Trouble } from "../project/trouble";
import { suggestVoices, unsettledVoices, type Voice, type Voices } from "./voices";

/** The first words of a turn, to see who speaks. */
export interface FirstTurn {
  readonly index: number;
  readonly speaker: string;
  readonly words: string;
}

/** What a file was understood as, without its whole text. */
export type ImportPreview = Omit<TranscriptPreviewView, "text" | "turns"> & {
  readonly turnCount: number;
  readonly firstTurns: readonly FirstTurn[];
};

/** A file or a pasted text on its way to a transcript. It stays here, whatever the server says, until it is stored. */
export interface ImportItem {
  readonly key: string;
  readonly name: string;
  readonly content: File | string;
  readonly interviewId: string | null;
  readonly encoding: string | null;
  readonly kind: RecordKind | null;
  /** `waiting` for an interview; `reading` and `storing` are under way; `read` is to be confirmed. */
  readonly phase: "waiting" | "reading" | "read" | "storing" | "stored" | "refused";
  /** How much of the file was sent, from 0 to 1. */
  readonly progress: number;
  readonly preview: ImportPreview | null;
  readonly voices: Voices;
  readonly trouble: Trouble | null;
  readonly clauses: readonly RefusedClauseView[];
  readonly transcriptId: string | null;
}

const SHOWN_TURNS = 8;
const SHOWN_WORDS = 420;

/** The first turns with their first words; the text itself is not kept in the page. */
export const readPreview = ({ text, turns, ...preview }: TranscriptPreviewView): ImportPreview => {
  const shown = turns.slice(0, SHOWN_TURNS);
  // A code point has at most two UTF-16 units, so that this many hold the turns that are shown.
  const points = Array.from(text.slice(0, 2 * (shown.at(-1)?.end ?? 0)));
  const firstTurns = shown.map(({ index, speaker, start, end }) => {
    const words = points.slice(start, Math.min(end, start + SHOWN_WORDS)).join("");
    return { index, speaker, words: end - start > SHOWN_WORDS ? `${words} …` : words };
  });
  return { ...preview, turnCount: turns.length, firstTurns };
};

/** What happens to the items of the page. */
export type ImportStep =
  | { readonly kind: "added"; readonly items: readonly ImportItem[] }
  | { readonly kind: "removed"; readonly key: string }
  | { readonly kind: "matched"; readonly key: string; readonly interviewId: string | null }
  | {
      readonly kind: "began";
      readonly key: string;
      readonly phase: "reading" | "storing";
      readonly encoding?: string | null;
    }
  | { readonly kind: "sent"; readonly key: string; readonly progress: number }
  | {
      readonly kind: "read";
      readonly key: string;
      readonly preview: TranscriptPreviewView;
      readonly intervieweeIds: readonly string[];
    }
  | { readonly kind: "voiced"; readonly key: string; readonly label: string; readonly voice: Voice }
  | { readonly kind: "kinded"; readonly key: string; readonly recordKind: RecordKind }
  | { readonly kind: "stored"; readonly key: string; readonly transcriptId: string }
  | { readonly kind: "cancelled"; readonly key: string }
  | {
      readonly kind: "refused";
      readonly key: string;
      readonly trouble: Trouble;
      readonly clauses: readonly RefusedClauseView[];
    };

const calm = { trouble: null, clauses: [], progress: 0 } as const;

const stepItem = (item: ImportItem, step: Exclude<ImportStep, { kind: "added" | "removed" }>): ImportItem => {
  switch (step.kind) {
    case "matched":
      return { ...item, ...calm, interviewId: step.interviewId, phase: "waiting", preview: null, voices: {} };
    case "began":
      return {
        ...item,
        ...calm,
        phase: step.phase,
        ...(step.phase === "reading" ? { preview: null, voices: {} } : {}),
        ...(step.encoding === undefined ? {} : { encoding: step.encoding }),
      };
    case "sent":
      return { ...item, progress: step.progress };
    case "read": {
      const suggested = suggestVoices(step.preview.speakers, step.intervieweeIds);
      return { ...item, ...calm, phase: "read", preview: readPreview(step.preview), voices: suggested };
    }
    case "voiced":
      return { ...item, voices: { ...item.voices, [step.label]: step.voice } };
    case "kinded":
      return { ...item, kind: step.recordKind };
    case "stored":
      return { ...item, ...calm, phase: "stored", transcriptId: step.transcriptId };
    case "cancelled":
      return { ...item, ...calm, phase: item.preview ? "read" : "waiting" };
    case "refused":
      return { ...item, progress: 0, phase: "refused", trouble: step.trouble, clauses: step.clauses };
    default:
      return step satisfies never;
  }
};

/** The items after a step. One item's refusal never touches the others. */
export const stepImport = (items: readonly ImportItem[], step: ImportStep): readonly ImportItem[] => {
  if (step.kind === "added") return [...items, ...step.items];
  if (step.kind === "removed") return items.filter(({ key }) => key !== step.key);
  return items.map((item) => (item.key === step.key ? stepItem(item, step) : item));
};

/** Whether an item can be stored now: read, with every voice settled. */
export const isReady = (item: ImportItem, intervieweeIds: readonly string[]): boolean => {
  if (item.interviewId === null || item.preview === null) return false;
  if (item.phase !== "read" && item.phase !== "refused") return false;
  const { labels, silent } = unsettledVoices(item.voices, intervieweeIds);
  return labels.length === 0 && silent.length === 0;
};
