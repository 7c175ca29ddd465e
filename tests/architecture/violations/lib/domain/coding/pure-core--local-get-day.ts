export const part = (at: Date) => at.getDay();
