/** An attribute while it is typed. */
export interface AttributeRow {
  readonly name: string;
  readonly value: string;
}

type Stored = Readonly<Record<string, string | number | boolean | null>>;

/** Attributes as the lines of a form, by name. */
export const rowsOfAttributes = (attributes: Stored): readonly AttributeRow[] =>
  Object.entries(attributes)
    .sort(([one], [other]) => one.localeCompare(other, "en"))
    .map(([name, value]) => ({ name, value: value === null ? "" : String(value) }));

/** The lines that say something, each name once. */
export const attributesOfRows = (rows: readonly AttributeRow[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ name, value }) =>
      name.trim() === "" || value.trim() === "" ? [] : [[name.trim(), value.trim()] as const],
    ),
  );

/** What keeps the lines from being handed in: a value without a name, or a name that stands twice. */
export const faultOfRows = (rows: readonly AttributeRow[]): "unnamed" | "twice" | null => {
  const said = rows.filter(({ name, value }) => name.trim() !== "" || value.trim() !== "");
  if (said.some(({ name }) => name.trim() === "")) return "unnamed";
  return new Set(said.map(({ name }) => name.trim())).size < said.length ? "twice" : null;
};

/** The lines in one text, where two states stand beside each other. */
export const textOfRows = (rows: readonly AttributeRow[]): string =>
  Object.entries(attributesOfRows(rows))
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
