import * as z from "zod";
import { contract } from "../contract";
import { id } from "../primitive";
import { playPassView, recordingView } from "../recording";
import { projectParams } from "./project-params";

const recordingParams = projectParams.extend({ recordingId: id });

/** `POST .../interviews/{interviewId}/recordings`: stores the body as the interview's recording. */
export const storeRecordingContract = contract({
  method: "POST",
  path: "/projects/{projectId}/interviews/{interviewId}/recordings",
  access: { project: "recording:upload" },
  summary:
    "Stores the request's body (the file itself, with its Content-Length, at most 2 GB) as the recording of an interview, encrypted; its kind is judged by content and must be allowed by everybody who speaks in it.",
  params: projectParams.extend({ interviewId: id }),
  output: recordingView,
  status: 201,
  isUpload: true,
});

/** `POST .../recordings/{recordingId}/passes`: leave to play, after re-authentication. */
export const openRecordingContract = contract({
  method: "POST",
  path: "/projects/{projectId}/recordings/{recordingId}/passes",
  access: { project: "recording:play" },
  summary: "Opens a recording to its interviewer: an address that plays in this session until a stated time.",
  params: recordingParams,
  output: playPassView,
  status: 201,
});

/** `GET .../recordings/{recordingId}/media/{pass}`: the sound, or a part of it. */
export const playRecordingContract = contract({
  method: "GET",
  path: "/projects/{projectId}/recordings/{recordingId}/media/{pass}",
  access: { project: "project:read" },
  summary: "Answers a recording or the part that `Range` asks for, to the session that the pass was made for.",
  params: recordingParams.extend({ pass: z.string().max(200) }),
});

/** `DELETE .../recordings/{recordingId}`: destroys a recording. */
export const removeRecordingContract = contract({
  method: "DELETE",
  path: "/projects/{projectId}/recordings/{recordingId}",
  access: { project: "recording:upload" },
  summary: "Destroys a recording: its key and its file. This cannot be undone.",
  params: recordingParams,
  status: 204,
});
