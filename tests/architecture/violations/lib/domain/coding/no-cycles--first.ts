import { partner } from "./partner";
export const first: number = partner;
