import type { Innocent } from "@/lib/schema/innocent";
export const Button = (view: Innocent) => <p>{String(view.innocent)}</p>;
