import { daysBetween } from "./days-between";

/** What becomes of an interviewee's recordings. */
export type DestroyDay =
  | { readonly kind: "nothing" | "kept" | "noDate" }
  | { readonly kind: "date"; readonly day: string; readonly daysLeft: number };

/**
 * When recordings are to be destroyed: after the day that the project states, unless nothing may be recorded or further
 * use is allowed (CR17).
 * @example deriveDestroyDay({ recording: "audio", furtherUse: false }, "2024-06-06", "2024-05-25") // in 12 days
 */
export const deriveDestroyDay = (
  choices: { readonly recording: string; readonly furtherUse: boolean },
  defenceDate: string | null,
  today: string,
): DestroyDay => {
  if (choices.recording === "none") return { kind: "nothing" };
  if (choices.furtherUse) return { kind: "kept" };
  if (defenceDate === null) return { kind: "noDate" };
  return { kind: "date", day: defenceDate, daysLeft: daysBetween(today, defenceDate) };
};
