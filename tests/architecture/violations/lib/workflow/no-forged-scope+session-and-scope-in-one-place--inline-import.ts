export const forge = (value: unknown) => value as import("../server/scope").ProjectScope<"coding:create">;
