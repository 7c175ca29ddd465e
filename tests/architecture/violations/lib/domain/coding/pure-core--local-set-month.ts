export const part = (at: Date) => at.setMonth(1);
