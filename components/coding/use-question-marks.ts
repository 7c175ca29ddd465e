"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { codingsKey } from "@/lib/client/coding/codings-query";
import type { Study } from "./study";

/** The questions that turns put, as they stand now. */
export interface QuestionMarks {
  /** Ids of the questions that a turn puts. */
  of(turnIndex: number): readonly string[];
  /** Says which questions a turn puts; whether codings were asked for follows on the server. @throws what the API refuses */
  mark(turnIndex: number, questionIds: readonly string[]): Promise<void>;
}

/** See {@link QuestionMarks}. Changed marks are kept here; the transcript itself does not change. */
export const useQuestionMarks = (study: Study): QuestionMarks => {
  const client = useQueryClient();
  const { projectId, transcript } = study;
  const [marks, setMarks] = useState<ReadonlyMap<number, readonly string[]>>(
    () => new Map(transcript.turns.map((turn) => [turn.index, turn.questionIds])),
  );
  const mark = useCallback(
    async (turnIndex: number, questionIds: readonly string[]) => {
      const { markTurns } = await import("@/lib/client/coding/mark-turns");
      const answer = await markTurns(projectId, transcript.id, {
        version: transcript.version,
        marks: [{ turnIndex, questionIds: [...questionIds] }],
      });
      setMarks(new Map(answer.marks.map((one) => [one.turnIndex, one.questionIds])));
      if (answer.codingsChanged > 0) {
        await client.invalidateQueries({ queryKey: codingsKey(projectId, transcript.id) });
      }
    },
    [client, projectId, transcript],
  );
  return useMemo(() => ({ of: (turnIndex) => marks.get(turnIndex) ?? [], mark }), [marks, mark]);
};
