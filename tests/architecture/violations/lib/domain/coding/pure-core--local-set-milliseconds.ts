export const part = (at: Date) => at.setMilliseconds(1);
