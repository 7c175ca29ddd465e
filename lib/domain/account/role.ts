/** The roles that a member of a project can hold; they add up. Whoever creates a project is owner and interviewer. */
export const projectRoles = ["owner", "interviewer", "coder", "reviewer", "viewer"] as const;

/** One of {@link projectRoles}. "interviewer" is called key holder on the screen. */
export type ProjectRole = (typeof projectRoles)[number];
