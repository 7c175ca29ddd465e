/** A cell of a matrix, by the places of its row and its column, and what its dot stands for. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/** A dot: the middle of its cell and its radius. */
export interface MatrixDot extends MatrixCell {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Lays cells out as dots whose area, not width, stands for the weight: twice the people, twice the area. The largest weight
 * fills its cell; none is smaller than what can be seen. Cells of no weight have no dot.
 * @param size width and height of a cell
 */
export const deriveDotMatrix = (cells: readonly MatrixCell[], size: number): readonly MatrixDot[] => {
  const most = Math.max(0, ...cells.map(({ weight }) => weight));
  const largest = size * 0.36;
  return cells
    .filter(({ weight }) => weight > 0)
    .map((cell) => ({
      ...cell,
      x: (cell.column + 0.5) * size,
      y: (cell.row + 0.5) * size,
      radius: Math.max(2.5, largest * Math.sqrt(cell.weight / most)),
    }));
};
