export const load = () => import("@prisma/client");
