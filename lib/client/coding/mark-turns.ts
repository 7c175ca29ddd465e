import type { TurnQuestionInput } from "../../schema/guide";
import { callApi } from "../api";
import { codingRoutes } from "./api-routes";

/** Says which questions turns put; whether codings were asked for follows on the server. @throws what the API refuses */
export const markTurns = (projectId: string, transcriptId: string, body: TurnQuestionInput) =>
  callApi(codingRoutes.markTurns, { params: { projectId, transcriptId }, body });
