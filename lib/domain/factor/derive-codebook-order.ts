import { comparePlaced } from "../shared/ordering";

/**
 * Numbers the codes in the order in which the codebook is read: each code before its children, siblings by their position.
 * Codes whose parent is missing or lies in a loop are read as roots, after the others.
 */
export const deriveCodebookOrder = <Code extends { id: string; position: number; parentId: string | null }>(
  codes: readonly Code[],
): readonly Code[] => {
  const known = new Set(codes.map((code) => code.id));
  const children = new Map<string | null, Code[]>();
  for (const code of codes) {
    const parent = code.parentId !== null && known.has(code.parentId) ? code.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), code]);
  }
  const ordered: Code[] = [];
  const seen = new Set<string>();
  const read = (roots: readonly Code[]): void => {
    const waiting = [...roots].sort(comparePlaced).reverse();
    for (let code = waiting.pop(); code; code = waiting.pop()) {
      if (seen.has(code.id)) continue;
      seen.add(code.id);
      ordered.push({ ...code, position: ordered.length });
      waiting.push(...[...(children.get(code.id) ?? [])].sort(comparePlaced).reverse());
    }
  };
  read(children.get(null) ?? []);
  read(codes.filter((code) => !seen.has(code.id)));
  return ordered;
};
