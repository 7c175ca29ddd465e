import { contract } from "../contract";
import { shortListQuery } from "../page";
import { id } from "../primitive";
import { progressInput, progressView } from "../progress";
import {
  transcriptPreviewView,
  transcriptQuery,
  transcriptReleaseInput,
  transcriptStoredView,
  transcriptView,
} from "../transcript";
import { repairListView, versionListView, versionPreviewView, versionStoredView } from "../transcript-version";
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

/** `GET .../transcripts/{transcriptId}/versions`: who changed what, when. */
export const listVersionsContract = contract({
  method: "GET",
  path: "/projects/{projectId}/transcripts/{transcriptId}/versions",
  access: { project: "transcript:read" },
  summary: "Lists the versions of a transcript, newest first.",
  params: transcriptParams,
  query: shortListQuery,
  output: versionListView,
});

/** `POST .../transcripts/{transcriptId}/versions`: stores a correction and carries the codings of all coders. */
export const storeVersionContract = contract({
  method: "POST",
  path: "/projects/{projectId}/transcripts/{transcriptId}/versions",
  access: { project: "transcript:import", also: ["transcript:read"] },
  summary:
    "Stores a correction (steps, a corrected text, or a file in the field `file`) as the next version and says how each coding moved.",
  params: transcriptParams,
  output: versionStoredView,
  status: 201,
  isVersioned: true,
  isUpload: true,
});

/** `POST .../transcripts/{transcriptId}/versions/preview`: what a correction would do; nothing is stored. */
export const previewVersionContract = contract({
  method: "POST",
  path: "/projects/{projectId}/transcripts/{transcriptId}/versions/preview",
  access: { project: "transcript:import", also: ["transcript:read"] },
  summary: "Says how many codings a correction would move, change or leave without words. Stores nothing.",
  params: transcriptParams,
  output: versionPreviewView,
  isVersioned: true,
  isUpload: true,
});

/** `GET .../transcripts/{transcriptId}/repairs`: codings whose words a correction took, with places where they may stand. */
export const listRepairsContract = contract({
  method: "GET",
  path: "/projects/{projectId}/transcripts/{transcriptId}/repairs",
  access: { project: "transcript:read" },
  summary: "Lists the codings that lost their words in a correction, with proposals that their coder confirms.",
  params: transcriptParams,
  query: shortListQuery,
  output: repairListView,
});

/** `PUT .../transcripts/{transcriptId}/progress`: the caller's own progress. */
export const noteProgressContract = contract({
  method: "PUT",
  path: "/projects/{projectId}/transcripts/{transcriptId}/progress",
  access: { project: "coding:create", also: ["transcript:read"] },
  summary: "Notes which turns the caller looked at, and that the interview was read or is coded.",
  params: transcriptParams,
  body: progressInput,
  output: progressView,
});
