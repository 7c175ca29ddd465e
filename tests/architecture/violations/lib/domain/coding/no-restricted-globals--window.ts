export const reach = () => window;
