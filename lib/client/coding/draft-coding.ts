import { type IndexedText, sliceText, toCodePoint, utf16Offset } from "../../domain/transcript/offset";
import type { CodingView, StanceInput } from "../../schema/coding";
import type { TranscriptView } from "../../schema/transcript";
import { turnIndexAt } from "../transcript/sentence-cursor";
import type { Span } from "../transcript/span";
import type { TurnText } from "./lay-out-codings";

interface DraftPlace {
  readonly actor: { readonly id: string; readonly name: string };
  readonly interviewNumber: number;
  readonly transcript: TranscriptView;
  readonly indexed: IndexedText;
  readonly texts: readonly TurnText[];
}

const touched = (texts: readonly TurnText[], passage: Span): readonly TurnText[] => {
  const found: TurnText[] = [];
  for (let index = turnIndexAt(texts, passage.start); index < texts.length; index += 1) {
    const text = texts[index];
    if (!text || text.start >= passage.end) break;
    const words = text.text.slice(Math.max(passage.start - text.start, 0), passage.end - text.start);
    if (words.trim() !== "") found.push(text);
  }
  return found;
};

/**
 * A coding as it is shown until the server has stored it. Its offsets count code points, as everywhere outside the browser.
 * @param key its name until it has one
 * @returns null when the passage holds no word of an interviewee: a question is not evidence
 */
export const draftCoding = (
  place: DraftPlace,
  passage: Span,
  codeId: string,
  added: StanceInput,
  key: string,
): CodingView | null => {
  const { transcript, indexed, actor } = place;
  const turns = touched(place.texts, passage).map((text) => text.turn);
  const intervieweeIds = [...new Set(turns.flatMap((turn) => turn.intervieweeId ?? []))];
  const [first] = turns;
  const last = turns.at(-1);
  if (!first || !last || intervieweeIds.length === 0) return null;
  const start = toCodePoint(indexed, utf16Offset(passage.start), "start");
  const end = toCodePoint(indexed, utf16Offset(passage.end), "end");
  // Not shown before the server has set it: the moment of an unstored coding is nobody's business.
  const noMoment = "1970-01-01T00:00:00.000Z";
  return {
    id: key,
    transcriptId: transcript.id,
    interviewId: transcript.interviewId,
    interviewNumber: place.interviewNumber,
    transcriptVersion: transcript.version,
    start,
    end,
    exact: sliceText(indexed, start, end),
    firstTurn: first.index,
    lastTurn: last.index,
    codeId,
    stances: [{ ...added, caseIds: [...(added.caseIds ?? [])], appliesToAllCases: added.appliesToAllCases ?? false }],
    intervieweeIds,
    prompted: false,
    promptedBy: "guide",
    status: "accepted",
    roundId: null,
    memo: "",
    coderId: actor.id,
    coderName: actor.name,
    needsRepair: false,
    createdAt: noMoment,
    updatedAt: noMoment,
    version: 1,
    abilities: ["coding:create"],
  };
};

/** Is it a coding that only this tab knows yet? */
export const isUnstored = (coding: CodingView): boolean => coding.createdAt.startsWith("1970");
