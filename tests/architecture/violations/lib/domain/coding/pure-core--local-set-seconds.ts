export const part = (at: Date) => at.setSeconds(1);
