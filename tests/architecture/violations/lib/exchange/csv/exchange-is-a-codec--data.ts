import { innocent } from "../../data/innocent";
export const rows = innocent;
