import type { Innocent } from "@/lib/data/innocent";
export const View = (view: Innocent) => <p>{String(view.innocent)}</p>;
