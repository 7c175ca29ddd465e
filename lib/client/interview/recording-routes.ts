import type {
  openRecordingContract,
  removeRecordingContract,
  storeRecordingContract,
} from "../../schema/contract/recording";
import type { ApiRoute } from "../api";

/** The routes about recordings, without the validator that their contracts bring along. */
export const recordingRoutes = {
  store: {
    method: "POST",
    path: "/projects/{projectId}/interviews/{interviewId}/recordings",
  } as ApiRoute<typeof storeRecordingContract>,
  open: {
    method: "POST",
    path: "/projects/{projectId}/recordings/{recordingId}/passes",
  } as ApiRoute<typeof openRecordingContract>,
  remove: {
    method: "DELETE",
    path: "/projects/{projectId}/recordings/{recordingId}",
  } as ApiRoute<typeof removeRecordingContract>,
};
