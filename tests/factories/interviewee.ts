import type { IntervieweeInput, IntervieweeView } from "../../lib/schema/interviewee";
import { vault } from "../../lib/server/vault";
import { addInterviewee } from "../../lib/workflow/add-interviewee";
import { contextOf, must, nextNumber, type Place, scopeOf } from "./place";

/** An interviewee without any consent. */
export const buildInterviewee = async (
  place: Place,
  input: Partial<IntervieweeInput> = {},
): Promise<IntervieweeView> => {
  const number = input.number ?? nextNumber();
  const stated = { label: `Interviewee ${number}`, homeCaseId: null, attributes: {}, ...input, number };
  return must(await addInterviewee(scopeOf(place), contextOf(), vault, stated));
};
