import type { CodingView } from "../../schema/coding";
import { callApi } from "../api";
import { codingRoutes } from "./api-routes";
import { unpackCodings } from "./unpack-codings";

/** Asks the server for the codings of a transcript that the reader may see. @throws what the API refuses */
export const readCodings = async (
  projectId: string,
  transcriptId: string,
  signal: AbortSignal,
): Promise<readonly CodingView[]> =>
  unpackCodings(await callApi(codingRoutes.ofTranscript, { params: { projectId, transcriptId }, signal }));
