import type { PassageWords } from "../data/coding-write";
import { findPassageSurroundings } from "../data/passage";
import type { WriteTransaction } from "../data/transaction";
import { findVersionNumber } from "../data/version-hold";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { ProjectScope } from "../server/scope";
import { carryPassage } from "./carry-passage";
import { type SettledPassage, settlePassage } from "./settle-passage";

/**
 * Where an earlier version of a coding stands now: carried to the current version of the text, or, when a correction took its
 * words away, on the version where they stand, from where it goes to the repair list. Its words are read from the text.
 */
export const placeRevision = async (
  scope: ProjectScope<"coding:create" | "transcript:read">,
  write: WriteTransaction,
  transcriptId: string,
  revision: { readonly versionId: string; readonly start: number; readonly end: number },
): Promise<Result<SettledPassage & PassageWords, Refusal>> => {
  const number = await findVersionNumber(scope, write, revision.versionId);
  if (number === null) return refuse({ code: "undo_refused" });
  const span = { transcriptId, version: number, start: revision.start, end: revision.end };
  const around = await findPassageSurroundings(scope, write, span);
  if (!around) return refuse({ code: "undo_refused" });
  const base = around.turns[0]?.start ?? 0;
  const text = [...around.turns.map((turn) => turn.text).join("\n")];
  const exact = text.slice(span.start - base, span.end - base).join("");
  const carried = await carryPassage(scope, write, transcriptId, { ...span, exact });
  const target = carried && carried.version !== number ? { transcriptId, ...carried } : null;
  const there = target ? await findPassageSurroundings(scope, write, target) : null;
  const settled =
    target && there
      ? await settlePassage(scope, write, there, target)
      : await settlePassage(scope, write, around, { ...span, exact });
  if (!settled.ok) return settled;
  return accept({ ...settled.value, versionId: (there ?? around).versionId });
};
