export const part = (at: Date) => at.setMinutes(1);
