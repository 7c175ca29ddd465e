import type { Innocent } from "@/lib/schema/innocent";
export type Coding = Innocent;
