import type { SystemScope } from "../server/scope";
export const forge = (value: unknown) => value as SystemScope;
