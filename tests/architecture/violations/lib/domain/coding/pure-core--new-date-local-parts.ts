export const at = (year: number) => new Date(year, 0);
