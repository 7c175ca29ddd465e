export async function* value() {}
