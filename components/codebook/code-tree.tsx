"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { TreeMove, TreeRow } from "@/lib/client/codebook/code-tree";
import type { CodeView } from "@/lib/schema/codebook";
import { CodeTreeItem } from "./code-tree-item";
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
  onMove: ((view: CodeView, way: TreeMove) => void) | null;
  onRemove: ((view: CodeView) => void) | null;
}

/** The codebook as a tree. The arrows read it; after Ctrl+Shift+D they move the code. */
export function CodeTree(props: CodeTreeProps) {
  const { rows, numbers, unsaved, chosenId, onChoose, onMove } = props;
  const t = useTranslations("codebook");
  const tree = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [isMoving, setMoving] = useState(false);
  const hidden = new Set<string>();
  for (const { code } of rows) {
    if (code.parentId !== null && (closed.has(code.parentId) || hidden.has(code.parentId))) hidden.add(code.id);
  }
  const shown = rows.filter(({ code }) => !hidden.has(code.id));
  const current = shown.find(({ code }) => code.id === chosenId) ?? shown[0];

  const toggle = (id: string, close: boolean) =>
    setClosed((before) => {
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
    isMoving,
    setMoving,
  });

  // A code that moves is another element in another place: the focus goes with it.
  const currentId = current?.code.id;
  useEffect(() => {
    if (!isMoving || !currentId) return;
    tree.current?.querySelector<HTMLElement>(`[data-code="${currentId}"]`)?.focus();
  });

  return (
    <div>
      <div
        ref={tree}
        role="tree"
        aria-label={t("tree")}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setMoving(false);
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
            isMoving={isMoving && row === current && onMove !== null}
            onChoose={() => focus(row.code.id)}
            onToggle={() => toggle(row.code.id, !closed.has(row.code.id))}
          />
        ))}
      </div>
      <p
        role="status"
        className={isMoving ? "mt-2 rounded-md bg-accent-soft px-2.5 py-1.5 text-accent text-sm" : "sr-only"}
      >
        {isMoving && current ? t("moving", { name: current.code.name }) : ""}
      </p>
    </div>
  );
}
