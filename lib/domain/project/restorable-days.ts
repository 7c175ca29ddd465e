/** Days for which a deleted project can be brought back by an owner; then it is erased for good (R20). */
export const restorableDays = 30;
