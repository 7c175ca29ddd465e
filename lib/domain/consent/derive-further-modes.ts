import { type WithdrawalMode, withdrawalModes } from "./withdrawal-mode";

/** A withdrawal that was made before, and whether its erasure has been carried out. */
export interface EarlierWithdrawal {
  readonly mode: WithdrawalMode;
  readonly isErased: boolean;
}

/** How far each mode goes. */
const reach: Readonly<Record<WithdrawalMode, number>> = { countsOnly: 0, stop: 1, erase: 2 };

/**
 * The modes that are left to choose: all of them before a withdrawal, afterwards those that go further (from counting to
 * stop, from either to erase), and none once she is erased.
 * @example deriveFurtherModes({ mode: "stop", isErased: false }) // ["erase"]
 */
export const deriveFurtherModes = (earlier: EarlierWithdrawal | null): readonly WithdrawalMode[] => {
  if (earlier === null) return withdrawalModes;
  return earlier.isErased ? [] : withdrawalModes.filter((mode) => reach[mode] > reach[earlier.mode]);
};
