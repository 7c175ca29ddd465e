import { Innocent } from "./innocent";
export const name = (value: Innocent) => value.innocent;
