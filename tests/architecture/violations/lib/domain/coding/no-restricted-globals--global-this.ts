export const reach = () => globalThis;
