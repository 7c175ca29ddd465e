import * as z from "zod";
export const shape = z.string();
