declare const brandName: unique symbol;

/**
 * A value that passed a check, as a type: a bare value of the same shape is not accepted in its place.
 * Only the function that makes the check may write `as`; everybody else receives the brand.
 */
export type Brand<Value, Name extends string> = Value & { readonly [brandName]: Name };
