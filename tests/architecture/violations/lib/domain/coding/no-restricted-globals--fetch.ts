export const reach = () => fetch;
