import type {
  addIntervieweeContract,
  changeIntervieweeContract,
  listIntervieweesContract,
} from "../../schema/contract/interviewee";
import type { ApiRoute } from "../api";

/** The routes about interviewees, without the validator that their contracts bring along. */
export const intervieweeRoutes = {
  list: { method: "GET", path: "/projects/{projectId}/interviewees" } as ApiRoute<typeof listIntervieweesContract>,
  add: { method: "POST", path: "/projects/{projectId}/interviewees" } as ApiRoute<typeof addIntervieweeContract>,
  change: {
    method: "PATCH",
    path: "/projects/{projectId}/interviewees/{intervieweeId}",
  } as ApiRoute<typeof changeIntervieweeContract>,
};
