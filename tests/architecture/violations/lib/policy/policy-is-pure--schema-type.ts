import type { Innocent } from "../schema/innocent";
export type Clause = Innocent;
