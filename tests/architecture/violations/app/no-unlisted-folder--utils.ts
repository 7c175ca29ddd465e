import { innocent } from "../lib/utils/innocent";
export const util = innocent;
