import { nothing } from "@/lib/domain/not-written";
export const missing = nothing;
