import { createHash } from "node:crypto";
import Busboy from "@fastify/busboy";
import { transcriptLimits } from "../domain/transcript/transcript-limits";
import type { Bytes } from "../workflow/vault";
import { RefusedRequest } from "./problem";
import { parseJson } from "./request-input";

/** What an upload brought: the file's bytes with its name, and the other fields as sent. */
export interface Upload {
  readonly bytes: Bytes;
  readonly fileName: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const MULTIPART_OVERHEAD = 256 * 1024;

/** The whole body, counted while it arrives; a connection that ends early or a wrong length is an incomplete upload. */
const readWhole = async (request: Request, maxBytes: number): Promise<Buffer> => {
  const announced = request.headers.get("content-length");
  if (Number(announced ?? 0) > maxBytes) throw new RefusedRequest({ code: "file_too_large" });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = request.body?.getReader();
    while (reader) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) {
        await reader.cancel();
        throw new RefusedRequest({ code: "file_too_large" });
      }
      chunks.push(value);
    }
  } catch (error) {
    if (error instanceof RefusedRequest) throw error;
    throw new RefusedRequest({ code: "upload_incomplete" });
  }
  if (announced !== null && Number(announced) !== size) throw new RefusedRequest({ code: "upload_incomplete" });
  return Buffer.concat(chunks);
};

const parseMultipart = (body: Buffer, contentType: string): Promise<Upload> =>
  new Promise((resolve, reject) => {
    const incomplete = () => reject(new RefusedRequest({ code: "upload_incomplete" }));
    let parser: InstanceType<typeof Busboy>;
    try {
      parser = new Busboy({
        headers: { "content-type": contentType },
        limits: { fileSize: transcriptLimits.uploadBytes + 1, files: 1, fields: 20, fieldSize: 200_000 },
      });
    } catch {
      reject(new RefusedRequest({ code: "malformed_body" }));
      return;
    }
    const fields: Record<string, unknown> = {};
    const chunks: Uint8Array[] = [];
    let fileName: string | null = null;
    parser.on("field", (name: string, value: string) => {
      if (name !== "__proto__") fields[name] = value;
    });
    parser.on("file", (_field, stream, name) => {
      fileName = name || "transcript";
      stream.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      stream.on("error", incomplete);
    });
    parser.on("error", incomplete);
    parser.on("finish", () => {
      if (fileName === null) reject(new RefusedRequest({ code: "validation_failed", fields: { file: "Is missing." } }));
      else resolve({ bytes: new Uint8Array(Buffer.concat(chunks)), fileName, fields });
    });
    parser.end(body);
  });

/** What the sender says the body's hash is, when it says so (`Content-Digest: sha-256=:…:`). */
const refuseWrongDigest = (headers: Headers, body: Buffer): void => {
  const stated = /sha-256=:([A-Za-z0-9+/=]+):/.exec(headers.get("content-digest") ?? "")?.[1];
  if (stated && stated !== createHash("sha256").update(body).digest("base64")) {
    throw new RefusedRequest({ code: "upload_incomplete" });
  }
};

/** Replacing what is no UTF-8 would store other words than were sent. */
const decodeText = (body: Buffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new RefusedRequest({ code: "malformed_body" });
  }
};

/**
 * Reads a body whole or refuses it: a form with a `file`, or a JSON object. Nothing is stored by reading; length and, when
 * given, SHA-256 are checked (claim S14).
 */
export const readBody = async (
  request: Request,
): Promise<
  | { readonly kind: "file"; readonly upload: Upload }
  | { readonly kind: "json"; readonly value: Readonly<Record<string, unknown>> }
> => {
  const contentType = request.headers.get("content-type") ?? "";
  const body = await readWhole(request, transcriptLimits.uploadBytes + MULTIPART_OVERHEAD);
  refuseWrongDigest(request.headers, body);
  if (/^multipart\/form-data/i.test(contentType)) {
    const upload = await parseMultipart(body, contentType);
    if (upload.bytes.byteLength > transcriptLimits.uploadBytes) throw new RefusedRequest({ code: "file_too_large" });
    return { kind: "file", upload };
  }
  if (!/^application\/json/i.test(contentType)) throw new RefusedRequest({ code: "unsupported_media_type" });
  const sent = parseJson(decodeText(body));
  if (typeof sent !== "object" || sent === null || Array.isArray(sent))
    throw new RefusedRequest({ code: "malformed_body" });
  return { kind: "json", value: sent as Record<string, unknown> };
};

/** Reads an upload whole or refuses it: `multipart/form-data` with a `file`, or JSON with `text` (claim S14). */
export const readUpload = async (request: Request): Promise<Upload> => {
  const body = await readBody(request);
  if (body.kind === "file") return body.upload;
  const { text, ...fields } = body.value;
  if (typeof text !== "string" || text === "") {
    throw new RefusedRequest({ code: "validation_failed", fields: { text: "Paste the text, or send a file." } });
  }
  return { bytes: new Uint8Array(new TextEncoder().encode(text)), fileName: "pasted text.txt", fields };
};
