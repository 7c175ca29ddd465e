export const part = (at: Date) => at.setFullYear(1);
