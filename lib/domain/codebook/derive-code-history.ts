/** Fields of a code by the names of their columns, in the order in which they are read. */
const fieldOf = {
  name: "name",
  parent_id: "parentId",
  is_factor: "isFactor",
  is_candidate: "isCandidate",
  definition: "definition",
  source: "source",
  include: "include",
  exclude: "exclude",
  example: "example",
  reason_not_factor: "reasonNotFactor",
  rolls_up: "rollsUp",
  hue: "hue",
  pattern: "pattern",
  position: "position",
} as const;

/** The value of a field as it was kept. */
export type CodeFieldValue = string | number | boolean | null;

/** One field that a version changed. */
export interface CodeFieldChange {
  readonly field: (typeof fieldOf)[keyof typeof fieldOf];
  readonly before: CodeFieldValue;
  readonly after: CodeFieldValue;
}

const isValue = (value: unknown): value is CodeFieldValue =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const read = (state: Readonly<Record<string, unknown>> | undefined, column: string): CodeFieldValue => {
  const value = state?.[column];
  return isValue(value) ? value : null;
};

/**
 * What each version of a code changed, from its states in order. The first version has every field that says something.
 * A removal and a return change no field.
 * @example deriveCodeHistory([{ name: "Actors" }, { name: "External actors" }])[1]
 *   // [{ field: "name", before: "Actors", after: "External actors" }]
 */
export const deriveCodeHistory = (
  states: readonly Readonly<Record<string, unknown>>[],
): readonly (readonly CodeFieldChange[])[] =>
  states.map((state, at) =>
    Object.entries(fieldOf).flatMap(([column, field]) => {
      const [before, after] = [read(states[at - 1], column), read(state, column)];
      const isSaid = at > 0 ? before !== after : after !== null && after !== "" && after !== false;
      return isSaid ? [{ field, before, after }] : [];
    }),
  );
