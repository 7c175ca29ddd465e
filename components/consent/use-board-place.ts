"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { IntervieweeView } from "@/lib/schema/interviewee";

const shows = ["records", "restrict", "withdraw", "correct"] as const;

/** What stands open beside the board. */
export type BoardPanel = (typeof shows)[number];

interface BoardPlace {
  readonly open: { readonly person: IntervieweeView; readonly panel: BoardPanel } | null;
  readonly show: (person: IntervieweeView, panel: BoardPanel) => void;
  readonly close: () => void;
}

/** Which person's panel is open, kept in the address: `?interviewee=` alone asks what would change if she withdraws. */
export const useBoardPlace = (people: readonly IntervieweeView[]): BoardPlace => {
  const [place, setPlace] = useQueryStates(
    { interviewee: parseAsString, show: parseAsStringLiteral(shows) },
    { history: "push", shallow: true },
  );
  const person = people.find(({ id, number }) => id === place.interviewee || String(number) === place.interviewee);
  return {
    open: person ? { person, panel: place.show ?? "withdraw" } : null,
    show: (shown, panel) => void setPlace({ interviewee: shown.id, show: panel }),
    close: () => void setPlace({ interviewee: null, show: null }),
  };
};
