import { innocent } from "../account/innocent";
export const coding = innocent;
