export const part = (at: Date) => at.getFullYear();
