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

/** One page of a list; `nextCursor` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** One page of a list, for functions that make one. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };
