import type { ProjectScope } from "../server/scope";
export const forge = (value: object) => value as unknown as ProjectScope<"coding:create">;
