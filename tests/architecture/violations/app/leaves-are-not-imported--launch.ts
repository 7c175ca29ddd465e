import { innocent } from "../lib/launch/innocent";
export const start = innocent;
