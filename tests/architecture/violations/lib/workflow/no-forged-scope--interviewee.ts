import type { IntervieweeScope } from "../server/scope";
export const forge = (value: unknown) => value as IntervieweeScope;
