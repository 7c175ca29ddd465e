export const text = (value: Date) => value.toLocaleDateString();
