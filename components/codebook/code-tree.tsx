"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { TreeRow } from "@/lib/client/codebook/code-tree";
import type { CodeView } from "@/lib/schema/codebook";
import { CodeTreeItem } from "./code-tree-item";
import type { CodeMoves } from "./use-code-moves";
import { useTreeDrag } from "./use-tree-drag";
import { useTreeKeys } from "./use-tree-keys";

interface CodeTreeProps {
  rows: readonly TreeRow<CodeView>[];
  /** Number of each code on the coding screen. */
  numbers: ReadonlyMap<string, number>;
  unsaved: ReadonlySet<string>;
  chosenId: string | null;
  onChoose: (id: string) => void;
  /** Enter, and F2 for the name. */
  onOpen: () => void;
  /** None for a reader. */
  moves: CodeMoves | null;
  onRemove: ((view: CodeView) => void) | null;
}

/** The codebook as a tree. The arrows read it; after Ctrl+Shift+D they carry the code, and a pointer drags it. */
export function CodeTree(props: CodeTreeProps) {
  const { rows, numbers, unsaved, chosenId, onChoose, moves } = props;
  const t = useTranslations("codebook");
  const tree = useRef<HTMLDivElement>(null);
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  // What stands above the chosen code is open, wherever it was moved.
  const parentOf = new Map(rows.map(({ code }) => [code.id, code.parentId]));
  const isBelow = (id: string | null, other: string): boolean => {
    for (let at = id && parentOf.get(id); at; at = parentOf.get(at)) if (at === other) return true;
    return false;
  };
  const closed = new Set([...shut].filter((id) => !isBelow(chosenId, id)));
  const hidden = new Set<string>();
  for (const { code } of rows) {
    if (code.parentId !== null && (closed.has(code.parentId) || hidden.has(code.parentId))) hidden.add(code.id);
  }
  const shown = rows.filter(({ code }) => !hidden.has(code.id));
  const current = shown.find(({ code }) => code.id === chosenId) ?? shown[0];

  const toggle = (id: string, close: boolean) =>
    setShut((before) => {
      const next = new Set(before);
      if (close) next.add(id);
      else next.delete(id);
      return next;
    });
  const focus = (id: string) => {
    onChoose(id);
    tree.current?.querySelector<HTMLElement>(`[data-code="${id}"]`)?.focus();
  };
  const { onKeyDown } = useTreeKeys({
    ...props,
    region: tree,
    shown,
    current,
    closed,
    toggle,
    focus,
  });
  const drag = useTreeDrag(moves, (row) => row.childCount > 0 && !closed.has(row.code.id));

  // A code that moves is another element in another place: the focus goes with it.
  const carriedId = moves?.carriedId ?? null;
  useEffect(() => {
    if (carriedId) tree.current?.querySelector<HTMLElement>(`[data-code="${carriedId}"]`)?.focus();
  });
  const carried = rows.find(({ code }) => code.id === carriedId);

  return (
    <div>
      <div
        ref={tree}
        role="tree"
        aria-label={t("tree")}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) moves?.putDown();
        }}
        className="flex flex-col gap-px"
      >
        {shown.map((row) => (
          <CodeTreeItem
            key={row.code.id}
            row={row}
            number={numbers.get(row.code.id) ?? 0}
            isUnsaved={unsaved.has(row.code.id)}
            isChosen={row.code.id === chosenId}
            isInTabOrder={row === current}
            isClosed={closed.has(row.code.id)}
            isMoving={row.code.id === carriedId}
            drag={drag?.of(row) ?? null}
            onChoose={() => {
              if (row.code.id !== carriedId) moves?.putDown();
              focus(row.code.id);
            }}
            onToggle={() => {
              if (isBelow(chosenId, row.code.id)) onChoose(row.code.id);
              toggle(row.code.id, !closed.has(row.code.id));
            }}
          />
        ))}
      </div>
      {drag?.isDragging ? (
        <div
          {...drag.end}
          className={cn(
            "mt-1 rounded-md border border-dashed px-2.5 py-1.5 text-sm",
            drag.isOverEnd ? "border-accent bg-accent-soft text-accent" : "border-line-strong text-muted",
          )}
        >
          {t("dropAtEnd")}
        </div>
      ) : null}
      <p
        role="status"
        className={carried ? "mt-2 rounded-md bg-accent-soft px-2.5 py-1.5 text-accent text-sm" : "sr-only"}
      >
        {carried ? t("moving", { name: carried.code.name }) : ""}
      </p>
    </div>
  );
}
