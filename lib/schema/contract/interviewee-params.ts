import { id } from "../primitive";
import { projectParams } from "./project-params";

/** Path parameters of every route about one interviewee. */
export const intervieweeParams = projectParams.extend({ intervieweeId: id });
