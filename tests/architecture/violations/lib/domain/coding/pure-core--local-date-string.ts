export const part = (at: Date) => at.toDateString();
