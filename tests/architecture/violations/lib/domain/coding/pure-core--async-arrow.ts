export const value = async () => 1;
