export const part = (at: Date) => at.setDate(1);
