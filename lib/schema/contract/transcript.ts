import { contract } from "../contract";
import { id } from "../primitive";
import {
  transcriptPreviewView,
  transcriptQuery,
  transcriptReleaseInput,
  transcriptStoredView,
  transcriptView,
} from "../transcript";
import { projectParams } from "./project-params";

const interviewParams = projectParams.extend({ interviewId: id });
const transcriptParams = projectParams.extend({ transcriptId: id });

/** `POST .../interviews/{interviewId}/transcripts/preview`: what the file is understood as; nothing is stored. */
export const previewTranscriptContract = contract({
  method: "POST",
  path: "/projects/{projectId}/interviews/{interviewId}/transcripts/preview",
  access: { project: "transcript:import" },
  summary: "Reads a file or a pasted text and says what it is understood as. Stores nothing.",
  params: interviewParams,
  output: transcriptPreviewView,
  isUpload: true,
});

/** `POST .../interviews/{interviewId}/transcripts`: stores the transcript, closed to the team. */
export const importTranscriptContract = contract({
  method: "POST",
  path: "/projects/{projectId}/interviews/{interviewId}/transcripts",
  access: { project: "transcript:import", also: ["transcript:read"] },
  summary: "Stores the transcript of an interview, closed to the team until it is opened.",
  params: interviewParams,
  output: transcriptStoredView,
  status: 201,
  isUpload: true,
});

/** `GET .../transcripts/{transcriptId}`: the text as the caller may read it. */
export const getTranscriptContract = contract({
  method: "GET",
  path: "/projects/{projectId}/transcripts/{transcriptId}",
  access: { project: "transcript:read" },
  summary: "Reads a transcript: text, turns and version.",
  params: transcriptParams,
  query: transcriptQuery,
  output: transcriptView,
});

/** `POST .../transcripts/{transcriptId}/release`: opens the transcript to the team. */
export const releaseTranscriptContract = contract({
  method: "POST",
  path: "/projects/{projectId}/transcripts/{transcriptId}/release",
  access: { project: "transcript:release", also: ["transcript:read"] },
  summary: "Opens a transcript to the team; findings that nobody decided stop it unless they are kept.",
  params: transcriptParams,
  body: transcriptReleaseInput,
  output: transcriptView,
  holdsText: true,
});
