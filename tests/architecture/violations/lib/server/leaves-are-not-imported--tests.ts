import { innocent } from "../../tests/factories/innocent";
export const factory = innocent;
