import { innocent } from "../policy/innocent";
export const may = innocent;
