import { useCallback, useEffect, useState } from "react";
import type { CodeView } from "@/lib/schema/codebook";

/** The fields of a code that its form edits. */
export const codeFieldNames = [
  "name",
  "isFactor",
  "reasonNotFactor",
  "definition",
  "source",
  "include",
  "exclude",
  "example",
  "rollsUp",
  "colour",
] as const satisfies readonly (keyof CodeView)[];

export type CodeFieldName = (typeof codeFieldNames)[number];
export type CodeFields = Pick<CodeView, CodeFieldName>;

/** What was typed into a code and not saved, with the state from which it started. */
export interface CodeDraft {
  readonly base: CodeView;
  readonly fields: Partial<CodeFields>;
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const withoutUnchanged = (base: CodeView, fields: Partial<CodeFields>): Partial<CodeFields> =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => !isSame(value, base[name as CodeFieldName])));

/** Unsaved texts of every code, so that reading another code in between loses nothing. Leaving the page asks first. */
export const useCodeDrafts = () => {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CodeDraft>>(new Map());
  const change = useCallback((id: string, make: (before: CodeDraft | undefined) => CodeDraft | null) => {
    setDrafts((all) => {
      const next = new Map(all);
      const draft = make(all.get(id));
      if (draft && Object.keys(draft.fields).length > 0) next.set(id, draft);
      else next.delete(id);
      return next;
    });
  }, []);
  const type = useCallback(
    (view: CodeView, fields: Partial<CodeFields>) =>
      change(view.id, (before) => {
        const base = before?.base ?? view;
        return { base, fields: withoutUnchanged(base, { ...before?.fields, ...fields }) };
      }),
    [change],
  );
  const drop = useCallback((id: string) => change(id, () => null), [change]);
  /** A newer state that was made here does not stand against what is being typed. */
  const rebase = useCallback(
    (view: CodeView) =>
      change(view.id, (before) => (before ? { base: view, fields: withoutUnchanged(view, before.fields) } : null)),
    [change],
  );
  const isDirty = drafts.size > 0;
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);
  return { drafts, type, drop, rebase };
};
