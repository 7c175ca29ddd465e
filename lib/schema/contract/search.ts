import { contract } from "../contract";
import { searchPage, searchQuery } from "../search";
import { projectParams } from "./project-params";

/** `GET .../search`: where the transcripts that the caller may read say something. */
export const searchContract = contract({
  method: "GET",
  path: "/projects/{projectId}/search",
  access: { project: "transcript:read" },
  summary: "Searches the interviewees' words: words, phrases, their forms, parts of words, or a regular expression.",
  params: projectParams,
  query: searchQuery,
  output: searchPage,
});
