export const load = () => import("../lib/server/scope");
