export const reach = () => console;
