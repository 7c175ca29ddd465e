import { cache } from "react";
export const cached = cache;
