import type { ActorFacts } from "./facts";

/** A memo is removed by its author or by an owner of the study; everybody who writes memos may change one of the team. */
export const isMemoRemover = (actor: Pick<ActorFacts, "roles">, isAuthor: boolean): boolean =>
  isAuthor || actor.roles.includes("owner");
