/** A turn as far as its voice goes: the label under which it is spoken. */
export interface VoicedTurn {
  readonly speaker: string;
}

/** A translation stands beside its original turn by turn, or where the two part. */
export type Alignment =
  | { readonly isAligned: true }
  | {
      readonly isAligned: false;
      readonly original: number;
      readonly translation: number;
      /** The first turn, counted from 1, at which another voice speaks than in the original, or that one of the two lacks. */
      readonly turn: number;
    };

/**
 * Whether a translation has the turns of its original. Only the number decides: labels may be translated too. When the numbers
 * differ, the place is where the change of voices first differs: a label that stood for one voice stands for another, or for a
 * voice that had another label. The text of neither is looked at.
 * @example alignTranslation([{ speaker: "Q" }, { speaker: "A" }], [{ speaker: "В" }]) // part at turn 2
 */
export const alignTranslation = (original: readonly VoicedTurn[], translation: readonly VoicedTurn[]): Alignment => {
  if (original.length === translation.length) return { isAligned: true };
  const [voiceOf, labelOf] = [new Map<string, string>(), new Map<string, string>()];
  const shared = Math.min(original.length, translation.length);
  let turn = shared + 1;
  for (let index = 0; index < shared; index += 1) {
    const voice = original[index]?.speaker ?? "";
    const label = translation[index]?.speaker ?? "";
    const isKnown = (voiceOf.get(label) ?? voice) === voice && (labelOf.get(voice) ?? label) === label;
    if (!isKnown) {
      turn = index + 1;
      break;
    }
    voiceOf.set(label, voice);
    labelOf.set(voice, label);
  }
  return { isAligned: false, original: original.length, translation: translation.length, turn };
};
