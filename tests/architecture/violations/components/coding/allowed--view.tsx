import { innocent } from "@/lib/client/innocent";
import type { Innocent } from "@/lib/schema/innocent";
import { innocent as primitive } from "../ui/innocent";
export const View = (view: Innocent) => <p>{String([view, innocent, primitive])}</p>;
