import { innocent } from "../lib/data/innocent";
export const seed = innocent;
