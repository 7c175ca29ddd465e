export const value = async function () {};
