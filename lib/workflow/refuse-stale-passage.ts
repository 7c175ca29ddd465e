import type { PassageSurroundings } from "../data/passage";
import type { WriteTransaction } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { ProjectScope } from "../server/scope";
import { carryPassage } from "./carry-passage";

/**
 * The answer to a coding that counts in a version of the text that is no longer the current one: the current version, and
 * where the passage stands in it, null when nothing is left of it or when its words were not those of the older version.
 */
export const refuseStalePassage = async (
  scope: ProjectScope<"transcript:read">,
  write: WriteTransaction,
  around: PassageSurroundings,
  passage: { readonly start: number; readonly end: number; readonly exact: string },
): Promise<Refusal> => {
  const { transcriptId, version, turns } = around;
  const base = turns[0]?.start ?? 0;
  const words = [...turns.map((turn) => turn.text).join("\n")].slice(passage.start - base, passage.end - base).join("");
  const { start, end, exact } = passage;
  const carried =
    words === exact ? await carryPassage(scope, write, transcriptId, { version, start, end, exact }) : null;
  return {
    code: "stale_version",
    current: {
      transcriptId,
      version: carried?.version ?? around.currentVersion,
      passage: carried ? { start: carried.start, end: carried.end, exact: carried.exact } : null,
    },
  };
};
