import { innocent } from "../support/innocent";
export const support = innocent;
