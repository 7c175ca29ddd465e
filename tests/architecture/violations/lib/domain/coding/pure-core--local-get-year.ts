export const part = (at: Date) => at.getYear();
