import type { ProblemView } from "../../schema/problem";
import type { RecordingView } from "../../schema/recording";
import { ProblemError } from "../problem-error";
import { recordingRoutes } from "./recording-routes";

interface Sending {
  readonly projectId: string;
  readonly interviewId: string;
  readonly file: File;
  /** Share of the bytes that the server has, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a recording from disk, without holding it in memory, and says how far it has come.
 * @throws ProblemError when the server refuses it; another error when the connection was lost or the sending was stopped
 */
export const sendRecording = ({ projectId, interviewId, file, onProgress, signal }: Sending): Promise<RecordingView> =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const { method, path } = recordingRoutes.store;
    request.open(method, `/api/v1${path.replace("{projectId}", projectId).replace("{interviewId}", interviewId)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) return done(request.response as RecordingView);
      const problem = request.response as ProblemView | null;
      failed(problem && "code" in problem ? new ProblemError(problem) : new Error(String(request.status)));
    };
    request.onerror = () => failed(new Error("lost"));
    request.onabort = () => failed(new Error("stopped"));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
