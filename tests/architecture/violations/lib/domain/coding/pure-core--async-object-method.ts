export const value = { async read() {} };
