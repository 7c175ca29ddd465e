export const reach = () => crypto;
