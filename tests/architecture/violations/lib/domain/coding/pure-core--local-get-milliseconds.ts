export const part = (at: Date) => at.getMilliseconds();
