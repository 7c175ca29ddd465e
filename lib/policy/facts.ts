import type { ProjectRole } from "../domain/account/role";

/** How the actor showed who they are. Times are milliseconds since 1970. */
export type Credential =
  | { readonly kind: "session"; readonly steppedUpAt: number | null }
  /** A token for scripts; `mayStepUp` when it was made on the command line or after re-authentication. */
  | { readonly kind: "token"; readonly mayStepUp: boolean };

/** What is known of the actor from session, token and membership, before any record is looked at. */
export interface ActorFacts {
  /** Roles in the project; none for a stranger, a removed member and an interviewee. */
  readonly roles: readonly ProjectRole[];
  /** When access to the project ends, as a viewer's does; null without an end. */
  readonly accessEndsAt: number | null;
  /** The actor is an interviewee who came by the personal link. */
  readonly isIntervieweeLink: boolean;
  readonly isInstanceAdmin: boolean;
  readonly credential: Credential;
  readonly now: number;
}

/** What a workflow knows, under its lock, of the one record that is acted on. */
export interface RecordFacts {
  /** The actor interviewed the person concerned, or nobody has yet and the actor is the one who enters the person. */
  readonly isInterviewerOf: boolean;
  /** The record is the actor's own: the interviewee's material, or an event that the member caused. */
  readonly isOwn: boolean;
  /** The consent in force covers the act: analysis for coding, team access for reading, quotation for text that leaves. */
  readonly isCoveredByConsent: boolean;
  /** The interviewee chose to be named. */
  readonly isIdentityPublic: boolean;
  /** The actor codes in the blind round that the record belongs to. */
  readonly isCodingInBlindRound: boolean;
  /** The form's clause lets this named person transcribe the recording. */
  readonly isNamedTranscriber: boolean;
}

/** Everything a permission is decided from. */
export interface Facts {
  readonly actor: ActorFacts;
  readonly record: RecordFacts;
}

/**
 * Stands for a record that has not been read yet, where a scope is made: a permission that no record could give is refused
 * at once, everything else is decided again in the workflow with the true record.
 */
export const recordToBeChecked: RecordFacts = {
  isInterviewerOf: true,
  isOwn: true,
  isCoveredByConsent: true,
  isIdentityPublic: true,
  isCodingInBlindRound: false,
  isNamedTranscriber: true,
};

/** A record of which nothing speaks for the actor: the start from which a workflow states what it knows. */
export const unrelatedRecord: RecordFacts = {
  isInterviewerOf: false,
  isOwn: false,
  isCoveredByConsent: false,
  isIdentityPublic: false,
  isCodingInBlindRound: true,
  isNamedTranscriber: false,
};
