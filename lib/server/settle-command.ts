import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import { RefusedRequest } from "./problem";
import { sentenceFor } from "./problem-sentence";

/** What a command prints: its value, or one line that says what was refused. */
export type SettledCommand<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly sentence: string };

const sentenceOf = (refusal: Refusal): string => {
  const fields = Object.entries(refusal.fields ?? {}).map(([name, fault]) => ` ${name}: ${fault}`);
  return `${sentenceFor(refusal).title}.${fields.join("")}`;
};

/** Turns what a command refuses into words for a terminal; anything unforeseen is passed on. */
export const settleCommand = async <Value>(
  work: () => Promise<Result<Value, Refusal>>,
): Promise<SettledCommand<Value>> => {
  try {
    const result = await work();
    return result.ok ? result : { ok: false, sentence: sentenceOf(result.reason) };
  } catch (error) {
    if (error instanceof RefusedRequest) return { ok: false, sentence: sentenceOf(error.refusal) };
    throw error;
  }
};
