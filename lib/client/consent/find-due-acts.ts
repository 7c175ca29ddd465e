import type { IntervieweeView } from "../../schema/interviewee";
import { deriveDestroyDay } from "./derive-destroy-day";

/** Something that a person has to do, or that will happen on a day. */
export type DueAct =
  | { readonly kind: "noForm" | "noDate" }
  | { readonly kind: "noRecord"; readonly person: IntervieweeView }
  | { readonly kind: "destroy"; readonly numbers: readonly number[]; readonly day: string; readonly daysLeft: number }
  | { readonly kind: "erase"; readonly person: IntervieweeView; readonly day: string };

/** From how many days before the day on a destruction stands among the things due. */
const NOTICE_DAYS = 30;

/**
 * What is due on the consent board: a form that is missing, people without a record, recordings whose day is near, past
 * or not stated, and what is left of people who withdrew.
 */
export const findDueActs = (project: {
  readonly people: readonly IntervieweeView[];
  readonly hasForm: boolean;
  readonly defenceDate: string | null;
  readonly today: string;
}): readonly DueAct[] => {
  const { people, hasForm, defenceDate, today } = project;
  const recorded = people.flatMap((person) => {
    if (!person.choices) return [];
    const destroy = deriveDestroyDay(person.choices, defenceDate, today);
    return [{ person, destroy }];
  });
  const dated = recorded.flatMap(({ person, destroy }) => (destroy.kind === "date" ? [{ person, destroy }] : []));
  const nearest = dated[0]?.destroy;
  return [
    ...(people.length > 0 && !hasForm ? [{ kind: "noForm" } as const] : []),
    ...people
      .filter((person) => person.consentState === "none")
      .map((person) => ({ kind: "noRecord", person }) as const),
    ...(recorded.some(({ destroy }) => destroy.kind === "noDate") ? [{ kind: "noDate" } as const] : []),
    ...(nearest && nearest.daysLeft <= NOTICE_DAYS
      ? [
          {
            kind: "destroy",
            numbers: dated.map(({ person }) => person.number),
            day: nearest.day,
            daysLeft: nearest.daysLeft,
          } as const,
        ]
      : []),
    ...people.flatMap((person) =>
      person.withdrawal?.eraseOn && person.withdrawal.erasedAt === null
        ? [{ kind: "erase", person, day: person.withdrawal.eraseOn } as const]
        : [],
    ),
  ];
};
