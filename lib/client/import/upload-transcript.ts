import type * as z from "zod";
import type { Contract } from "../../schema/contract";
import type { importTranscriptContract, previewTranscriptContract } from "../../schema/contract/transcript";
import type { ProblemView } from "../../schema/problem";
import type { ApiRoute } from "../api";
import { ProblemError } from "../problem-error";

const place = "/projects/{projectId}/interviews/{interviewId}/transcripts" as const;

/** Reading a file before anything is stored, and storing it. */
export const uploadRoutes = {
  preview: { method: "POST", path: `${place}/preview` } as ApiRoute<typeof previewTranscriptContract>,
  store: { method: "POST", path: place } as ApiRoute<typeof importTranscriptContract>,
};

/** A file, or a pasted text, with the fields beside it. */
export interface Upload {
  readonly content: File | string;
  readonly fields: Readonly<Record<string, string | object | undefined>>;
}

interface UploadCall {
  readonly params: { readonly projectId: string; readonly interviewId: string };
  readonly upload: Upload;
  /** The same key sends the same file once, also when the first answer was lost. */
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
  /** How much of the file has been sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

const bodyOf = ({ content, fields }: Upload): FormData | string => {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (typeof content === "string") return JSON.stringify({ text: content, ...Object.fromEntries(given) });
  const form = new FormData();
  for (const [name, value] of given) form.append(name, typeof value === "string" ? value : JSON.stringify(value));
  form.append("file", content, content.name);
  return form;
};

const readAnswer = (request: XMLHttpRequest): unknown => {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
};

const isProblem = (value: unknown): value is ProblemView =>
  typeof value === "object" && value !== null && "code" in value && "detail" in value;

/**
 * Sends a file or a text and says how far it has come (fetch cannot).
 * @returns the answer of the route
 * @throws {@link ProblemError} when the API refuses; a TypeError when the connection was lost; the signal's reason when cancelled
 */
export const uploadTranscript = <C extends Contract>(
  route: ApiRoute<C>,
  { params, upload, idempotencyKey, signal, onProgress }: UploadCall,
): Promise<C["output"] extends z.ZodType ? z.output<C["output"]> : undefined> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const body = bodyOf(upload);
    const request = new XMLHttpRequest();
    const lost = () => reject(new TypeError("The connection was lost."));
    request.open(
      route.method,
      `/api/v1${route.path.replace("{projectId}", params.projectId).replace("{interviewId}", params.interviewId)}`,
    );
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("idempotency-key", idempotencyKey);
    if (typeof body === "string") request.setRequestHeader("content-type", "application/json");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
    };
    request.onerror = lost;
    request.ontimeout = lost;
    request.onabort = () => reject(signal.reason ?? new DOMException("Cancelled", "AbortError"));
    request.onload = () => {
      const answer = readAnswer(request);
      if (request.status >= 200 && request.status < 300 && answer !== null) {
        resolve(answer as C["output"] extends z.ZodType ? z.output<C["output"]> : undefined);
      } else if (isProblem(answer)) reject(new ProblemError(answer));
      else lost();
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(body);
  });
