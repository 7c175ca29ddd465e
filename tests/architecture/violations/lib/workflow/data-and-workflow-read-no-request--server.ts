import { innocent } from "../server/innocent";
export const edge = innocent;
