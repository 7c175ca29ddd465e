export const forge = (value: unknown) => value as never;
