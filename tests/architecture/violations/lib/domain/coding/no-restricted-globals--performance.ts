export const reach = () => performance;
