import { innocent } from "../../lib/data/innocent";
export const test = innocent;
