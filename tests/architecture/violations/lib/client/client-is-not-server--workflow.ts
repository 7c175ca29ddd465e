import { innocent } from "../workflow/innocent";
export const mutate = innocent;
