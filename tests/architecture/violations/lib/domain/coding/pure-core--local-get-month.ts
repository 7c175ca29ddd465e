export const part = (at: Date) => at.getMonth();
