import type { ProjectScope } from "../server/scope";
export const forge = (value: unknown) => value as ProjectScope;
