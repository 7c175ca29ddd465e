export const part = (at: Date) => at.getHours();
