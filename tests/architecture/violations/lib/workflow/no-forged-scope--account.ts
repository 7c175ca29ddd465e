import type { AccountScope } from "../server/scope";
export const forge = (value: unknown) => value as AccountScope;
