import type { removeCodingContract, repairCodingContract } from "../../schema/contract/coding";
import type { previewVersionContract, storeVersionContract } from "../../schema/contract/transcript";
import type { VersionPreviewView, VersionStepsInput, VersionStoredView } from "../../schema/transcript-version";
import type { ApiRoute } from "../api";
import { ProblemError } from "../problem-error";

const place = "/projects/{projectId}/transcripts/{transcriptId}/versions" as const;

/** The routes of the screen where a transcript is corrected. */
export const versionRoutes = {
  preview: { method: "POST", path: `${place}/preview` } as ApiRoute<typeof previewVersionContract>,
  store: { method: "POST", path: place } as ApiRoute<typeof storeVersionContract>,
  repair: { method: "POST", path: "/projects/{projectId}/codings/{codingId}/repair" } as ApiRoute<
    typeof repairCodingContract
  >,
  remove: { method: "DELETE", path: "/projects/{projectId}/codings/{codingId}" } as ApiRoute<
    typeof removeCodingContract
  >,
};

/** What is handed in: what an editor did, or a corrected file. */
export type Correction =
  | { readonly kind: "steps"; readonly input: VersionStepsInput }
  | { readonly kind: "file"; readonly file: File };

interface Place {
  readonly projectId: string;
  readonly transcriptId: string;
  /** The version that is corrected. */
  readonly version: number;
}

const bodyOf = (correction: Correction): FormData | string => {
  if (correction.kind === "steps") return JSON.stringify(correction.input);
  const form = new FormData();
  form.append("file", correction.file, correction.file.name);
  return form;
};

const send = async (
  path: string,
  { projectId, transcriptId, version }: Place,
  correction: Correction,
): Promise<unknown> => {
  const body = bodyOf(correction);
  const response = await fetch(
    `/api/v1${path.replace("{projectId}", projectId).replace("{transcriptId}", transcriptId)}`,
    {
      method: "POST",
      credentials: "same-origin",
      headers: {
        accept: "application/json",
        "if-match": `"${version}"`,
        ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
      },
      body,
    },
  );
  const answer: unknown = await response.json();
  if (!response.ok) throw new ProblemError(answer as ConstructorParameters<typeof ProblemError>[0]);
  return answer;
};

/** Asks what a correction would do. @throws {@link ProblemError} when it is refused */
export const previewCorrection = async (at: Place, correction: Correction): Promise<VersionPreviewView> =>
  (await send(versionRoutes.preview.path, at, correction)) as VersionPreviewView;

/** Stores a correction as the next version. @throws {@link ProblemError} when it is refused */
export const storeCorrection = async (at: Place, correction: Correction): Promise<VersionStoredView> =>
  (await send(versionRoutes.store.path, at, correction)) as VersionStoredView;
