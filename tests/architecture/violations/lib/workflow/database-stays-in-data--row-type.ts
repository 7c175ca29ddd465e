import type { Innocent } from "../generated/prisma/innocent";
export type Row = Innocent;
