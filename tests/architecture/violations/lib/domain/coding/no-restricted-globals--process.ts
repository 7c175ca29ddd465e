export const reach = () => process.pid;
