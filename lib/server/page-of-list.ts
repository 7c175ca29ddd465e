import type { Page, ShortListQuery } from "../schema/page";

/** A cursor names the last item that was sent, and the place where it stood. */
const cursorForm = /^(\d{1,9})\.(.+)$/;

/** Where the next page starts; a cursor that was not made here reads like the end of the list. */
const findStart = (keys: readonly string[], cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  const [, place, key] = cursorForm.exec(cursor) ?? [];
  if (place === undefined || key === undefined) return keys.length;
  const found = keys.indexOf(key);
  return found < 0 ? Number(place) : found + 1;
};

/**
 * One page of a list that was read as a whole, in the order of the list. When the last item sent is gone, the next page
 * starts where it stood.
 * @param keyOf what names an item among the others
 * @param query without `limit` the rest of the list is the page
 */
export const pageOfList = <Item, Rest extends Page<Item>>(
  list: Rest & Page<Item>,
  query: ShortListQuery,
  keyOf: (item: Item) => string,
): Rest => {
  const keys = list.items.map(keyOf);
  const start = findStart(keys, query.cursor);
  const items = list.items.slice(start, query.limit === undefined ? undefined : start + query.limit);
  const end = start + items.length;
  const last = keys[end - 1];
  return { ...list, items, nextCursor: end < keys.length && last !== undefined ? `${end - 1}.${last}` : null };
};
