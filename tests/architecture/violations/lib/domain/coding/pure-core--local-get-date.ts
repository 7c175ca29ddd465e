export const part = (at: Date) => at.getDate();
