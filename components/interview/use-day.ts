"use client";

import { useFormatter } from "next-intl";

/** Calendar days as they are read ("3 May 2024"); a month alone stays a month ("May 2024"). */
export const useDay = (): ((day: string) => string) => {
  const format = useFormatter();
  return (day) => {
    const isMonth = day.length === 7;
    return format.dateTime(new Date(`${isMonth ? `${day}-01` : day}T00:00:00Z`), {
      ...(isMonth ? {} : { day: "numeric" as const }),
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
  };
};
