import type {
  addInterviewContract,
  changeInterviewContract,
  listInterviewsContract,
} from "../../schema/contract/interview";
import type { releaseTranscriptContract } from "../../schema/contract/transcript";
import type { ApiRoute } from "../api";

/** The routes about interviews, without the validator that their contracts bring along. */
export const interviewRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/interviews" } as ApiRoute<typeof listInterviewsContract>,
  add: { method: "POST", path: "/projects/{projectId}/interviews" } as ApiRoute<typeof addInterviewContract>,
  change: {
    method: "PATCH",
    path: "/projects/{projectId}/interviews/{interviewId}",
  } as ApiRoute<typeof changeInterviewContract>,
  release: {
    method: "POST",
    path: "/projects/{projectId}/transcripts/{transcriptId}/release",
  } as ApiRoute<typeof releaseTranscriptContract>,
};
