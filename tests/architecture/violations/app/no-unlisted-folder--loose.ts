import { innocent } from "../lib/loose";
export const loose = innocent;
