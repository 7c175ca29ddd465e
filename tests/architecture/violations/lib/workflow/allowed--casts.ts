import type { ProjectScope } from "../server/scope";
const names = ["one", "two"] as const;
export const keys = (scope: ProjectScope<"project:read">) => Object.keys({ scope, names }) as readonly string[];
export type ScopeLike = { readonly projectScopeName: string };
export const other = (value: unknown) => value as ScopeLike;
export const quote = "value as ProjectScope";
