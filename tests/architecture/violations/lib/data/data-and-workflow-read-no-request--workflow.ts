import { innocent } from "../workflow/innocent";
export const call = innocent;
