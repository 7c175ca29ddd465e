import type { ProgressInput, ProgressView } from "../../schema/progress";
import { callApi } from "../api";
import { randomKey } from "../random-key";
import { codingRoutes } from "./api-routes";

/** Notes the coder's own progress with a transcript. @throws what the API refuses */
export const noteProgress = (projectId: string, transcriptId: string, body: ProgressInput): Promise<ProgressView> =>
  callApi(codingRoutes.noteProgress, { params: { projectId, transcriptId }, body, idempotencyKey: randomKey() });
