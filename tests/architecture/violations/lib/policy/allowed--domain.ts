import { innocent } from "../domain/coding/innocent";
export const permits = innocent;
