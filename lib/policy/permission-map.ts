import type { ProposablePermission } from "../domain/account/ability";
import type { InstancePermission } from "../domain/account/instance-permission";
import type { Permission } from "../domain/account/permission";
import type { ProjectRole } from "../domain/account/role";
import type { Facts } from "./facts";
import { hasSteppedUp as hasSteppedUpBy } from "./has-stepped-up";

type Predicate = (facts: Facts) => boolean;

/** All of its predicates must hold. Non-empty, so that "no condition" cannot be written. */
export type Clause = readonly [Predicate, ...Predicate[]];

/** Any of the clauses is enough. */
export type Clauses = readonly [Clause, ...Clause[]];

const hasRole = ({ actor }: Facts, role: ProjectRole): boolean =>
  actor.roles.includes(role) && (actor.accessEndsAt === null || actor.now < actor.accessEndsAt);

const nobody: Predicate = () => false;
const isOwner: Predicate = (facts) => hasRole(facts, "owner");
const isInterviewer: Predicate = (facts) => hasRole(facts, "interviewer");
/** An interviewer is a coder too, above all of interviewees whom somebody else interviewed. */
const isCoder: Predicate = (facts) => hasRole(facts, "coder") || hasRole(facts, "interviewer");
const isReviewer: Predicate = (facts) => hasRole(facts, "reviewer");
const isViewer: Predicate = (facts) => hasRole(facts, "viewer");
const isInstanceAdmin: Predicate = ({ actor }) => actor.isInstanceAdmin;
/** Key holder of this interviewee (CR13). */
const isInterviewerOf: Predicate = (facts) => isInterviewer(facts) && facts.record.isInterviewerOf;
/** The interviewee, about what is theirs (CR19, CR20). */
const isInterviewee: Predicate = ({ actor, record }) => actor.isIntervieweeLink && record.isOwn;
const isOwnAct: Predicate = ({ record }) => record.isOwn;
/** The clause of the consent in force that the workflow names for the act (CR5, CR12, CR17). */
const isCovered: Predicate = ({ record }) => record.isCoveredByConsent;
/** CR11, CR15: only somebody who chose to be named is shown to others. */
const isIdentityPublic: Predicate = ({ record }) => record.isIdentityPublic;
const isNamedTranscriber: Predicate = ({ record }) => record.isNamedTranscriber;
const isOutsideBlindRound: Predicate = ({ record }) => !record.isCodingInBlindRound;
const hasSteppedUp: Predicate = ({ actor }) => hasSteppedUpBy(actor.credential, actor.now);
/** On keys, contacts, recordings and originals no token stands in for the person. */
const hasSteppedUpInPerson: Predicate = (facts) => facts.actor.credential.kind === "session" && hasSteppedUp(facts);

/**
 * The permission matrix (trust, section 2), literally. Roles add up: any clause is enough. "Interviewer" rights about a
 * person hold for the interviewees whom they interviewed; otherwise an interviewer is a coder.
 */
export const permissionMap = {
  "project:read": [[isOwner], [isCoder], [isReviewer], [isViewer]],
  "factor-table:read": [[isOwner], [isCoder], [isReviewer], [isViewer]],
  "protocol:change": [[isOwner]],
  "transcript:read": [
    [isInterviewerOf],
    [isOwner, isCovered],
    [isCoder, isCovered],
    [isReviewer, isCovered],
    [isViewer, isCovered],
    [isInterviewee],
  ],
  "original:read": [[isInterviewerOf, hasSteppedUpInPerson], [isInterviewee]],
  "identity:read": [
    [isOwner, hasSteppedUpInPerson, isCovered],
    [isInterviewerOf, hasSteppedUpInPerson],
    [isInterviewee],
  ],
  "identity:change": [
    [isOwner, hasSteppedUpInPerson, isCovered],
    [isInterviewerOf, hasSteppedUpInPerson],
    [isInterviewee],
  ],
  "recording:play": [
    [isInterviewerOf, hasSteppedUpInPerson],
    [isCoder, isNamedTranscriber, isCovered],
  ],
  "recording:upload": [[isInterviewerOf, isCovered]],
  "recording:disclose": [[isInterviewerOf, hasSteppedUpInPerson, isCovered, isIdentityPublic]],
  "transcript:import": [[isOwner], [isInterviewerOf]],
  "case:change": [[isOwner], [isInterviewer]],
  "source:change": [[isOwner], [isInterviewer]],
  "interviewee:change": [[isOwner], [isInterviewerOf]],
  "interview:change": [[isOwner], [isInterviewerOf]],
  "memo:write": [[isOwner], [isCoder], [isReviewer]],
  "evidence:link": [[isOwner], [isCoder], [isReviewer]],
  "comment:write": [[isOwner], [isCoder], [isReviewer], [isViewer]],
  "interviewee:hand-over": [
    [isOwner, hasSteppedUpInPerson],
    [isInterviewerOf, hasSteppedUpInPerson],
  ],
  "redaction:change": [[isInterviewerOf]],
  "transcript:release": [[isInterviewerOf]],
  "coding:create": [
    [isOwner, isCovered],
    [isCoder, isCovered],
  ],
  "coding:read-others": [
    [isOwner, isOutsideBlindRound],
    [isInterviewer, isOutsideBlindRound],
  ],
  "coding:change-others": [[nobody]],
  "round:manage": [[isOwner], [isReviewer]],
  "review:adjudicate": [[isOwner], [isReviewer]],
  "codebook:change": [[isOwner], [isInterviewer]],
  "override:set": [[isOwner]],
  "export:tables": [[isOwner], [isCoder], [isReviewer]],
  "export:text": [
    [isOwner, isCovered],
    [isInterviewerOf, isCovered],
  ],
  "export:identified": [
    [isOwner, hasSteppedUpInPerson, isCovered, isIdentityPublic],
    [isInterviewerOf, hasSteppedUpInPerson, isCovered, isIdentityPublic],
  ],
  "release:create": [[isOwner, hasSteppedUp]],
  "quote:veto": [[isInterviewerOf], [isInterviewee]],
  "consent:record": [[isOwner], [isInterviewerOf], [isInterviewee]],
  "consent:withdraw": [[isOwner], [isInterviewerOf], [isInterviewee]],
  "member:change": [[isOwner, hasSteppedUp]],
  "invitation:create": [[isOwner, hasSteppedUp]],
  "audit:read": [[isOwner], [isInterviewer, isOwnAct], [isInterviewee]],
  "audit:verify": [[isOwner], [isInterviewer], [isInstanceAdmin]],
  "project:delete": [[isOwner, hasSteppedUp]],
} as const satisfies Readonly<Record<Permission, Clauses>>;

/** Who may propose what others decide. Candidate codes of those who code take effect at once, marked as candidates. */
export const proposalMap = {
  "redaction:change": [[isCoder], [isReviewer]],
  "coding:change-others": [[isReviewer]],
  "codebook:change": [[isCoder], [isReviewer]],
  "override:set": [[isCoder], [isReviewer]],
} as const satisfies Readonly<Record<ProposablePermission, Clauses>>;

/** Acts on the instance: the administrator's, with re-authentication, and none of them opens content of a project. */
export const instancePermissionMap = {
  "user:disable": [[isInstanceAdmin, hasSteppedUp]],
  "user:end-sessions": [[isInstanceAdmin, hasSteppedUp]],
  "owner:replace": [[isInstanceAdmin, hasSteppedUp]],
  backup: [[isInstanceAdmin, hasSteppedUp]],
  restore: [[isInstanceAdmin, hasSteppedUp]],
} as const satisfies Readonly<Record<InstancePermission, Clauses>>;
