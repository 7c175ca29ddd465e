export const reach = () => fetch("/");
