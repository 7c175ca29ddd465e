export const name = (value: any) => value;
