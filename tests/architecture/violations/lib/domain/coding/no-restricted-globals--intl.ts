export const reach = () => Intl;
