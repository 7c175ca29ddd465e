import { innocent } from "../policy/innocent";
export const input = innocent;
