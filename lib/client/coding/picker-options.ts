import type { NumberedCode } from "./number-codes";
import { pickCodes } from "./pick-codes";

/** One line of the picker: a code, or the offer to make one with the name that was typed. */
export type PickerOption =
  | { readonly kind: "code"; readonly numbered: NumberedCode; readonly isRecent: boolean }
  | { readonly kind: "create"; readonly name: string };

/**
 * What the picker offers: nothing typed, the codes that were used last stand on top of all the others; else those that what
 * was typed may mean, the likeliest first. The offer to make a code of that name is always the last, and is missing when a
 * code has the name already or nobody may make one.
 * @param recent ids of the codes used last, the newest first
 */
export const pickerOptions = (
  codes: readonly NumberedCode[],
  query: string,
  recent: readonly string[],
  canCreate: boolean,
): readonly PickerOption[] => {
  const name = query.trim().replaceAll(/\s+/gu, " ");
  const found = pickCodes(codes, query);
  const last = name === "" ? recent.flatMap((id) => found.filter(({ code }) => code.id === id)) : [];
  const options: PickerOption[] = [
    ...last.map((numbered): PickerOption => ({ kind: "code", numbered, isRecent: true })),
    ...found
      .filter((numbered) => !last.includes(numbered))
      .map((numbered): PickerOption => ({ kind: "code", numbered, isRecent: false })),
  ];
  const isTaken = codes.some(({ code }) => code.name.trim().toLocaleLowerCase() === name.toLocaleLowerCase());
  return canCreate && name !== "" && !isTaken ? [...options, { kind: "create", name }] : options;
};
