/** A mark of a picture by its row and its place in it. */
export interface PlacedMark {
  readonly row: number;
  readonly column: number;
}

/** Keys that move between marks. */
export const markKeys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] as const;
/** One of {@link markKeys}. */
export type MarkKey = (typeof markKeys)[number];

/**
 * The mark that a key leads to: left and right in its row, up and down to the next row that has any, as near as can be to
 * the column that one came from; Home and End to both ends of the row. At an edge it stays.
 * @returns the place of the mark in the list
 */
export const stepBetweenMarks = (marks: readonly PlacedMark[], at: number, key: MarkKey): number => {
  const from = marks[at];
  if (!from) return at;
  const places = marks.map((mark, place) => ({ ...mark, place }));
  const inRow = (row: number) =>
    places.filter((mark) => mark.row === row).sort((one, other) => one.column - other.column);
  const row = inRow(from.row);
  const own = row.findIndex(({ place }) => place === at);
  if (key === "Home") return row[0]?.place ?? at;
  if (key === "End") return row.at(-1)?.place ?? at;
  if (key === "ArrowLeft") return row[own - 1]?.place ?? at;
  if (key === "ArrowRight") return row[own + 1]?.place ?? at;
  const down = key === "ArrowDown";
  const rows = [...new Set(marks.map((mark) => mark.row))].filter((one) => (down ? one > from.row : one < from.row));
  if (rows.length === 0) return at;
  const next = inRow(down ? Math.min(...rows) : Math.max(...rows));
  return next.reduce((best, mark) =>
    Math.abs(mark.column - from.column) < Math.abs(best.column - from.column) ? mark : best,
  ).place;
};
