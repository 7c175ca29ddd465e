/** A calendar day as the database takes it: midnight UTC. */
export const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A stored calendar day as text; null stays null. */
export const toDay = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
