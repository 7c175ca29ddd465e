export const value = () => new Promise((resolve) => resolve(1));
