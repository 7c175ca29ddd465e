import type { MemoSubject } from "../../schema/memo";

/** Where the thing that a memo is about is shown; a passage and a document open by their own lists. */
export const subjectAddress = (projectId: string, subject: MemoSubject): string => {
  const project = `/projects/${projectId}`;
  switch (subject.kind) {
    case "project":
      return project;
    case "case":
      return `${project}/cases`;
    case "interviewee":
      return `${project}/interviewees`;
    case "interview":
      return `${project}/interviews`;
    case "code":
      return `${project}/codebook?code=${subject.codeId}`;
    case "coding":
      return `${project}/quotes?coding=${subject.codingId}`;
    case "source":
      return `${project}/sources`;
    case "cell":
      return `${project}/factors?cell=${encodeURIComponent(`${subject.codeId}:${subject.caseId}`)}`;
  }
};
