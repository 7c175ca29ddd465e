import type { SpeakerRole } from "./turn";

/** Who a label of a transcript stands for; an interviewee's id only with the role `interviewee`. */
export type SpeakerAssignment = { readonly role: SpeakerRole; readonly intervieweeId?: string };
