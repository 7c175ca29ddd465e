import type * as z from "zod";
import type { Contract } from "../../schema/contract";
import type { ProblemView } from "../../schema/problem";
import type { ApiRoute } from "../api";
import { ProblemError } from "../problem-error";
import { randomKey } from "../random-key";

interface UploadCall {
  readonly params: Readonly<Record<string, string>>;
  /** A file, or a text that was pasted. */
  readonly content: File | string;
  /** What stands beside the file. */
  readonly fields?: Readonly<Record<string, string>>;
}

const isProblem = (value: unknown): value is ProblemView =>
  typeof value === "object" && value !== null && "code" in value && "detail" in value;

/**
 * Sends a file or a pasted text to a route that takes uploads; small documents need no progress.
 * @returns the answer of the route
 * @throws {@link ProblemError} when the API refuses; a TypeError when the connection was lost
 */
export const callUpload = async <C extends Contract>(
  route: ApiRoute<C>,
  { params, content, fields = {} }: UploadCall,
): Promise<C["output"] extends z.ZodType ? z.output<C["output"]> : undefined> => {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const isText = typeof content === "string";
  const form = new FormData();
  if (!isText) {
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", content, content.name);
  }
  const response = await fetch(`/api/v1${path}`, {
    method: route.method,
    credentials: "same-origin",
    headers: {
      accept: "application/json",
      "idempotency-key": randomKey(),
      ...(isText ? { "content-type": "application/json" } : {}),
    },
    body: isText ? JSON.stringify({ text: content, ...fields }) : form,
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as C["output"] extends z.ZodType ? z.output<C["output"]> : undefined;
  if (isProblem(answer)) throw new ProblemError(answer);
  throw new TypeError("The answer could not be read.");
};
