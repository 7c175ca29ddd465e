import { parseArgs } from "node:util";
import { isSizeName, type SizeName, sizes } from "./workload";

/** Every figure that can be asked for. */
export const figureIds = ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B16"] as const;

/** One of {@link figureIds}. */
export type FigureId = (typeof figureIds)[number];

/** What a run measures. */
export interface Wanted {
  readonly figures: readonly FigureId[];
  readonly sizes: readonly SizeName[];
  readonly isFresh: boolean;
}

const isFigureId = (id: string): id is FigureId => (figureIds as readonly string[]).includes(id);
const lastOf = <Item>(items: readonly Item[]) => `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/**
 * Reads the command line of `npm run bench`. Without a size: s and monster.
 * @returns what is wanted, or the one sentence that says what was not understood
 */
export const readArguments = (given: readonly string[]): Wanted | string => {
  const usage = "npm run bench -- [--size s|m|l|monster|monster20k] [--only B3] [--fresh]";
  let values: { size?: string[]; only?: string[]; fresh?: boolean };
  try {
    values = parseArgs({
      args: [...given],
      options: {
        size: { type: "string", multiple: true },
        only: { type: "string", multiple: true },
        fresh: { type: "boolean" },
      },
    }).values;
  } catch {
    return `That was not understood: ${usage}`;
  }
  const only = (values.only ?? []).flatMap((list) => list.split(",")).map((id) => id.toUpperCase());
  const wanted = (values.size ?? []).flatMap((list) => list.split(",")).map((name) => name.toLowerCase());
  const strange = only.find((id) => !isFigureId(id));
  if (strange !== undefined) return `There is no figure "${strange}": the figures are ${lastOf(figureIds)}.`;
  const unsized = wanted.find((name) => !isSizeName(name));
  if (unsized !== undefined) return `There is no size "${unsized}": the sizes are ${lastOf(Object.keys(sizes))}.`;
  return {
    figures: only.length > 0 ? only.filter(isFigureId) : figureIds,
    sizes: wanted.length > 0 ? wanted.filter(isSizeName) : ["s", "monster"],
    isFresh: values.fresh === true,
  };
};
