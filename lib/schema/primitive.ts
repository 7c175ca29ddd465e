import * as z from "zod";

/** An identifier: UUID, made by the server as version 7. A well-formed id is a shape, not a right. */
export const id = z.uuid().toLowerCase().meta({ description: "UUID, made by the server (version 7)." });

/** A moment: RFC 3339 in UTC, as `2024-05-03T09:30:00.000Z`. */
export const instant = z.iso.datetime().meta({ description: "Moment, RFC 3339 in UTC." });

/** A calendar day that exists, as `2024-05-03`. */
export const day = z.iso.date().meta({ description: "Calendar day, YYYY-MM-DD." });

/** A calendar day, or only its month where a confidential interviewee's date is coarsened. */
export const dayOrMonth = z
  .union([z.iso.date(), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)])
  .meta({ description: "Calendar day, or its month (YYYY-MM) where dates are coarsened." });

/** Version of a mutable thing: sent back in `If-Match` to change it. */
export const rowVersion = z.int().min(1).meta({ description: "Version; send it in If-Match to change the thing." });

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: "SHA-256, hexadecimal." });

/** Any JSON value, where the shape belongs to another program or to the thing named beside it. */
export const jsonValue = z.json().meta({ id: "JsonValue" });

/** A count of things. */
export const count = z.int().min(0);

/** An offset in Unicode code points, not UTF-16 units. */
export const codePointOffset = z.int().min(0).meta({ description: "Offset in Unicode code points." });

const controlCharacters = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const unstorable = /[\0\p{Cs}]/u;

/** A name or label of one line: trimmed, NFC, without control characters or half characters. */
export const lineOfText = (maximum: number) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .min(1)
    .max(maximum)
    .refine((value) => !controlCharacters.test(value), { error: "Has a line break or a control character." });

/** As {@link lineOfText}, and may be empty. */
export const optionalLine = (maximum: number) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(maximum)
    .refine((value) => !controlCharacters.test(value), { error: "Has a line break or a control character." });

/** Running text of several lines, possibly empty: kept as typed, without half characters or NUL. */
export const runningText = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .refine((value) => !unstorable.test(value), { error: "Has a character that cannot be stored." });

/** A language by its BCP 47 tag, as `en`, `ru` or `zh-Hant`. */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
  .max(35)
  .meta({ description: "Language, BCP 47 tag." });

/** A query parameter that may be given several times. */
export const repeatable = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((value) => [value])]);

/** A whole number in a query string. */
export const queryNumber = z.coerce.number().int();

/** yes or no in a query string: `true`, `false`, `1`, `0`, `yes`, `no`. */
export const queryBoolean = z.stringbool();
