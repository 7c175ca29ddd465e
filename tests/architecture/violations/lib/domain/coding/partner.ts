import { first } from "./no-cycles--first";
export const partner: number = first;
