export const part = (at: Date) => at.getMinutes();
