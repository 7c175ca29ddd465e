import { nothing } from "./not-written";
export const missing = nothing;
