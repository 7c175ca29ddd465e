export const at = () => Date();
