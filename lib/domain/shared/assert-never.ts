/**
 * Marks a branch that the types exclude, so that a new member of a union fails to compile where it is not handled.
 * @throws Error when a value reaches it all the same (data that never passed a schema).
 */
export const assertNever = (value: never): never => {
  throw new Error(`Unhandled value: ${String(value)}`);
};
