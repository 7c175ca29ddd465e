import { type InterviewInput, type InterviewView, interviewInput } from "../../lib/schema/interview";
import { addInterview } from "../../lib/workflow/add-interview";
import { buildConsent } from "./consent";
import { contextOf, must, nextNumber, type Place, scopeOf } from "./place";

/** An interview with one interviewee who consented, unless others are named. Its interviewer is the place's person. */
export const buildInterview = async (place: Place, given: Partial<InterviewInput> = {}): Promise<InterviewView> => {
  const intervieweeIds = given.intervieweeIds ?? [(await buildConsent(place)).intervieweeId];
  const input = interviewInput.parse({
    number: nextNumber(),
    date: "2024-05-03",
    lengthMinutes: 36,
    language: "en",
    ...given,
    intervieweeIds,
  });
  return must(await addInterview(scopeOf(place), contextOf(), input, true));
};
