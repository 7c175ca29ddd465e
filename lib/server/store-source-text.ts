import { createHash } from "node:crypto";
import { findSource } from "../data/source";
import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import { type Result, refuse } from "../domain/shared/result";
import { indexText } from "../domain/transcript/offset";
import { readIssues } from "../schema/read-issues";
import { type SourceTextStoredView, sourceTextFields } from "../schema/source-text";
import { addSourceText } from "../workflow/add-source-text";
import { readDocumentInWorker } from "./import-worker";
import { readUpload } from "./read-upload";
import type { ProjectScope } from "./scope";

/** Reads an upload or a pasted text and stores it as the source's text. No byte is read for a source that is not there. */
export const storeSourceText = async (
  scope: ProjectScope<"source:change" | "project:read">,
  context: WriteContext,
  sourceId: string,
  request: Request,
): Promise<Result<SourceTextStoredView, Refusal>> => {
  if (!(await findSource(scope, sourceId))) return refuse({ code: "not_found" });
  const upload = await readUpload(request);
  const fields = sourceTextFields.safeParse(upload.fields);
  if (!fields.success) return refuse(readIssues(fields.error));
  const read = await readDocumentInWorker(upload.bytes);
  if (!read.ok) return refuse({ code: read.reason, ...(read.detail ? { fields: { file: read.detail } } : {}) });
  const { reading } = read;
  return addSourceText(scope, context, sourceId, {
    ...reading,
    sha256: new Uint8Array(createHash("sha256").update(reading.text).digest()),
    codePointCount: indexText(reading.text).length,
  });
};
