import type * as z from "zod";
import { readIssues } from "../schema/read-issues";
import { RefusedRequest } from "./problem";

/** JSON bodies: 2 MiB. Files have limits of their own. */
export const MAX_JSON_BYTES = 2 * 1024 * 1024;

/** A value that a schema accepts, or a refused request. */
export const parseInput = <Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> => {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new RefusedRequest(readIssues(parsed.error));
  return parsed.data;
};

/** Query parameters as an object; one that is given several times becomes a list. */
export const readQuery = (url: string): Record<string, string | string[]> => {
  const read: Record<string, string | string[]> = {};
  const parameters = new URL(url).searchParams;
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const [first] = values;
    if (name !== "__proto__" && first !== undefined) read[name] = values.length > 1 ? values : first;
  }
  return read;
};

/** The text of a body up to the limit; longer ones are refused while they arrive. */
export const readBodyText = async (request: Request, maxBytes: number): Promise<string> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes)
    throw new RefusedRequest({ code: "payload_too_large" });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new RefusedRequest({ code: "payload_too_large" });
    }
    chunks.push(value);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new RefusedRequest({ code: "malformed_body" });
  }
};

/** A JSON body as a value. An absent body is an empty object. */
export const parseJson = (text: string): unknown => {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedRequest({ code: "malformed_body" });
  }
};

/** The version in `If-Match: "3"` (quotes optional), or null without the header. */
export const readIfMatch = (headers: Headers): number | null => {
  const header = headers.get("if-match");
  if (header === null) return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (!version)
    throw new RefusedRequest({ code: "validation_failed", fields: { "If-Match": 'Give the version, as "3".' } });
  return Number(version);
};
