import type { Session } from "next-auth";
export type Actor = Session;
