import { turnIndexAt } from "../transcript/sentence-cursor";
import type { TurnText } from "./lay-out-codings";

/** The screen where a transcript's text is corrected, at the turn of a place; turns are counted from 1 in addresses. */
export const prepareAddress = (
  study: {
    readonly projectId: string;
    readonly transcript: { readonly id: string };
    readonly texts: readonly TurnText[];
  },
  at: number,
): string =>
  `/projects/${study.projectId}/transcripts/${study.transcript.id}/prepare?turn=${turnIndexAt(study.texts, at) + 1}`;
