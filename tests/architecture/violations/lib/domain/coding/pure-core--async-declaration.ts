export async function value() {}
