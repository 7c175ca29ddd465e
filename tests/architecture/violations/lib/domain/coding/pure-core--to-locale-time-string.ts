export const text = (value: Date) => value.toLocaleTimeString();
