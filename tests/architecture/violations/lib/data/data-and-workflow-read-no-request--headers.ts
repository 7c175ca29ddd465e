import { headers } from "next/headers";
export const read = headers;
