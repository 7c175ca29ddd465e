import { innocent } from "../launch/innocent";
export const start = innocent;
