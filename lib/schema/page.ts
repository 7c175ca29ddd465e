import * as z from "zod";
import { queryNumber } from "./primitive";

/** Page parameters of every list: how many, and after which place. */
export const pageFields = {
  limit: queryNumber.min(1).max(500).default(100),
  cursor: z.exactOptional(z.string().min(1).max(500)),
} as const;

/** Query of a list without filters. */
export const pageQuery = z.strictObject(pageFields);
/** See {@link pageQuery}. */
export type PageQuery = z.infer<typeof pageQuery>;

/**
 * Query of a list that no study makes long (cases, codes, members): without `limit` the whole list is answered, with it one
 * page; `cursor` is the `nextCursor` of the page before.
 */
export const shortListQuery = z.strictObject({
  limit: z.exactOptional(queryNumber.min(1).max(500)),
  cursor: z.exactOptional(z.string().min(1).max(100)),
});
/** See {@link shortListQuery}. */
export type ShortListQuery = z.infer<typeof shortListQuery>;

/** One page of a list; `nextCursor` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** One page of a list, for functions that make one. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };
