"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { callApi } from "@/lib/client/api";
import { codeRoutes } from "@/lib/client/codebook/code-routes";
import { codesKey } from "@/lib/client/project/query-keys";
import { randomKey } from "@/lib/client/random-key";
import type { ChosenPassage } from "@/lib/client/transcript/passage-store";
import { sliceText, toCodePoint, utf16Offset } from "@/lib/domain/transcript/offset";
import type { CodeView } from "@/lib/schema/codebook";
import { type Study, withCodes } from "./study";

const isSameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/** The study with the codes that were made on this screen, and the way to make one. Text and turns stay what they were. */
export const useNewCodes = (opened: Study, onRefused: (error: unknown) => void) => {
  const client = useQueryClient();
  const [made, setMade] = useState<readonly CodeView[]>([]);
  const study = useMemo(() => (made.length === 0 ? opened : withCodes(opened, made)), [opened, made]);

  /** @returns the id of the code with that name, or null when it was refused */
  const addCode = async (name: string, words: ChosenPassage | null): Promise<string | null> => {
    const known = study.codes.find(({ code }) => isSameName(code.name, name));
    if (known) return known.code.id;
    const { indexed, projectId, transcript } = study;
    const start = words && toCodePoint(indexed, utf16Offset(words.start), "start");
    const end = words && toCodePoint(indexed, utf16Offset(words.end), "end");
    const place =
      start !== null && end !== null
        ? {
            transcriptId: transcript.id,
            version: transcript.version,
            start,
            end,
            exact: sliceText(indexed, start, end),
          }
        : null;
    try {
      const code = await callApi(codeRoutes.addCandidate, {
        params: { projectId },
        body: { name, ...(place ? { words: place } : {}) },
        idempotencyKey: randomKey(),
      });
      setMade((codes) => [...codes, code]);
      void client.invalidateQueries({ queryKey: codesKey(projectId) });
      return code.id;
    } catch (error) {
      onRefused(error);
      return null;
    }
  };
  return { study, addCode };
};
