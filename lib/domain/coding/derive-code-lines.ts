/**
 * For each code itself and every code above it, nearest first: a passage of a code is a passage of all of them when it is
 * looked for. Whether it counts for them in the table is another rule (`rollsUp`). A loop (damaged data) is cut.
 * @example deriveCodeLines([{ id: "b", parentId: "a" }, { id: "a", parentId: null }]).get("b") // ["b", "a"]
 */
export const deriveCodeLines = (
  codes: readonly { readonly id: string; readonly parentId: string | null }[],
): ReadonlyMap<string, readonly string[]> => {
  const parentOf = new Map(codes.map((code) => [code.id, code.parentId]));
  return new Map(
    codes.map(({ id }) => {
      const line = new Set<string>();
      for (let at: string | null | undefined = id; at && parentOf.has(at) && !line.has(at); at = parentOf.get(at))
        line.add(at);
      return [id, [...line]];
    }),
  );
};
