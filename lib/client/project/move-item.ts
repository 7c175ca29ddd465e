/** One thing in an order that people decide. */
interface Placed {
  readonly id: string;
  readonly position: number;
}

/**
 * Moves a thing one place up or down among its neighbours and says which places change.
 * @param items the neighbours in their order
 * @returns the things whose place is another one now, with the new place; none at the end of the list
 * @example movePlaces([{ id: "a", position: 0 }, { id: "b", position: 1 }], "b", -1) // a to 1, b to 0
 */
export const movePlaces = <Item extends Placed>(
  items: readonly Item[],
  id: string,
  by: -1 | 1,
): { readonly item: Item; readonly position: number }[] => {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  const [moved, other] = [items[from], items[to]];
  if (!moved || !other) return [];
  const order = items.map((item, place) => (place === from ? other : place === to ? moved : item));
  return order.flatMap((item, position) => (item.position === position ? [] : [{ item, position }]));
};
