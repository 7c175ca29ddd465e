import type { Innocent } from "../../lib/generated/prisma/innocent";
export const Row = (row: Innocent) => <p>{String(row.innocent)}</p>;
