/*
 * One import through the route, as a process of its own that a test can kill: cookie, project and interview are its
 * arguments.
 */
import { POST } from "../../app/api/v1/projects/[projectId]/interviews/[interviewId]/transcripts/route";
import { send } from "./app";
import { shortTalk } from "./transcript";

const [cookie = "", projectId = "", interviewId = ""] = process.argv.slice(2);

const answer = await send(POST, {
  as: { userId: "", cookie },
  params: { projectId, interviewId },
  body: { text: shortTalk, speakers: { Q: { role: "interviewer" }, A: { role: "interviewee" } } },
});
process.exit(answer.status === 201 ? 0 : 1);
