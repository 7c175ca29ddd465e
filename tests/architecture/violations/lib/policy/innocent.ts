export type Innocent = { readonly innocent: true };
export const innocent = true;
