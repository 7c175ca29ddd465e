export const load = () => import("../data/innocent");
