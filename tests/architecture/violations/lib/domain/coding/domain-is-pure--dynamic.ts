export const load = () => import("../../policy/innocent");
