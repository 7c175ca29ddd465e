export const part = (at: Date) => at.toTimeString();
