import { type MemoInput, type MemoSubject, type MemoView, memoInput } from "../../lib/schema/memo";
import { writeMemo } from "../../lib/workflow/write-memo";
import { contextOf, must, type Place, scopeOf } from "./place";

/** A memo by the place's person, about the study when nothing else is named. */
export const buildMemo = async (
  place: Place,
  subject: MemoSubject = { kind: "project" },
  document: MemoInput["document"] = { type: "doc", content: [] },
): Promise<MemoView> => must(await writeMemo(scopeOf(place), contextOf(), memoInput.parse({ subject, document })));
