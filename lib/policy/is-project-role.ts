import { type ProjectRole, projectRoles } from "../domain/account/role";

const known: ReadonlySet<string> = new Set(projectRoles);

/** A stored word is one of the roles of a project. An unknown word gives no right. */
export const isProjectRole = (word: string): word is ProjectRole => known.has(word);
