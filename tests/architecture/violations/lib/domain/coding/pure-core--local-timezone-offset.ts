export const part = (at: Date) => at.getTimezoneOffset();
