import { callApi } from "@/lib/client/api";
import { codeRoutes } from "@/lib/client/codebook/code-routes";
import { codesKey } from "@/lib/client/project/query-keys";
import { randomKey } from "@/lib/client/random-key";
import type { ChosenPassage } from "@/lib/client/transcript/passage-store";
import { sliceText, toCodePoint, utf16Offset } from "@/lib/domain/transcript/offset";
import type { ActsInput } from "./coding-context";

const isSameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/**
 * Makes a code with a name, in the interviewee's words when they are given; a code that has the name already is taken.
 * @returns the code's id, or null when it was refused
 */
export const addCode = async (
  {
    study,
    client,
    noteCode,
    onProblem,
  }: Pick<ActsInput, "study" | "client" | "noteCode"> & { onProblem: (error: unknown) => void },
  name: string,
  words: ChosenPassage | null,
): Promise<string | null> => {
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
    noteCode(code);
    void client.invalidateQueries({ queryKey: codesKey(projectId) });
    return code.id;
  } catch (error) {
    onProblem(error);
    return null;
  }
};
