export const reach = () => document;
