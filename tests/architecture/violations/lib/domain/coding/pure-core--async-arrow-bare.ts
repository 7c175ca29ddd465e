export const value = async (one: number) => one;
