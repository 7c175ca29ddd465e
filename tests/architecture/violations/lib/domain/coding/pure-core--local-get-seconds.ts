export const part = (at: Date) => at.getSeconds();
