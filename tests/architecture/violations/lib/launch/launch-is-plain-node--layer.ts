import { innocent } from "../domain/coding/innocent";
export const method = innocent;
