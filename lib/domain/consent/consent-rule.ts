/**
 * The rules of consent that the application keeps, by the numbers of the reference study's sheet and form (trust, section
 * 1). A clause of a form is bound to one of them, or it promises nothing. The list is closed: a number that is not in it
 * names a promise that no rule keeps.
 */
export const consentRules = [
  "CR1",
  "CR2",
  "CR3",
  "CR4",
  "CR5",
  "CR6",
  "CR7",
  "CR8",
  "CR9",
  "CR10",
  "CR11",
  "CR12",
  "CR13",
  "CR14",
  "CR15",
  "CR16",
  "CR17",
  "CR18",
  "CR19",
  "CR20",
  "CR21",
  "CR22",
  "CR23",
  "CR24",
  "CR25",
  "CR26",
  "CR27",
  "CR28",
  "CR29",
] as const;

/** One of {@link consentRules}. */
export type ConsentRule = (typeof consentRules)[number];
