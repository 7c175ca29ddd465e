export const first = (values: readonly string[]) => values[0]!;
