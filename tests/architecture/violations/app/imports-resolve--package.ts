import { nothing } from "not-installed-anywhere";
export const missing = nothing;
