export const part = (at: Date) => at.setHours(1);
