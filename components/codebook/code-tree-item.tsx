"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { CodeSwatch } from "@/components/ui/code-swatch";
import type { TreeRow } from "@/lib/client/codebook/code-tree";
import type { CodeView } from "@/lib/schema/codebook";
import { lookOf } from "./code-names";
import type { ItemDrag } from "./use-tree-drag";

/** Depths that are drawn apart; deeper codes stand at the last one. */
const indents = ["pl-1", "pl-6", "pl-11", "pl-16", "pl-20", "pl-24"] as const;

/** Where a dragged code would come to stand: a line above or below, or a frame for "below this one". */
const marks = {
  none: "",
  before: "before:absolute before:inset-x-1 before:-top-px before:h-0.5 before:rounded-full before:bg-accent",
  after: "after:absolute after:inset-x-1 after:-bottom-px after:h-0.5 after:rounded-full after:bg-accent",
  first: "after:absolute after:inset-x-1 after:-bottom-px after:left-8 after:h-0.5 after:rounded-full after:bg-accent",
  last: "inset-ring-2 inset-ring-accent",
} as const;

interface CodeTreeItemProps {
  row: TreeRow<CodeView>;
  number: number;
  isUnsaved: boolean;
  isChosen: boolean;
  isInTabOrder: boolean;
  isClosed: boolean;
  isMoving: boolean;
  /** None for a reader. */
  drag: ItemDrag | null;
  onChoose: () => void;
  onToggle: () => void;
}

/** One code of the tree, with its colour, its number and how often it was used. */
export function CodeTreeItem(props: CodeTreeItemProps) {
  const { row, number, isUnsaved, isChosen, isInTabOrder, isClosed, isMoving, drag, onChoose, onToggle } = props;
  const t = useTranslations("codebook");
  const { code, level, place, siblingCount, childCount } = row;
  const Chevron = isClosed ? ChevronRight : ChevronDown;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys
    <div
      role="treeitem"
      data-code={code.id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblingCount}
      aria-selected={isChosen}
      aria-expanded={childCount > 0 ? !isClosed : undefined}
      tabIndex={isInTabOrder ? 0 : -1}
      onClick={onChoose}
      {...drag?.handlers}
      className={cn(
        "relative flex min-h-8 cursor-default select-none items-center gap-2 rounded-md py-1 pr-2.5 text-base outline-none pointer-coarse:min-h-11",
        indents[Math.min(level, indents.length) - 1],
        isChosen ? "bg-pressed text-ink" : "text-ink hover:bg-hover",
        "focus-visible:outline-2 focus-visible:outline-focus focus-visible:-outline-offset-1",
        isMoving && "outline-2 outline-accent outline-dashed",
        drag && marks[drag.mark ?? "none"],
        drag?.isDragged && "opacity-50",
      )}
    >
      {childCount > 0 ? (
        // A pointer's way to what the arrow keys do; the state is the tree item's own.
        <span
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
          className="flex size-5 shrink-0 items-center justify-center rounded-sm text-faint hover:bg-hover hover:text-ink"
        >
          <Chevron className="size-3.5" />
        </span>
      ) : (
        <span aria-hidden="true" className="size-5 shrink-0" />
      )}
      <CodeSwatch {...lookOf(code.colour)} />
      <span aria-hidden="true" className="w-4 shrink-0 text-right text-faint text-xs tabular-nums">
        {number}
      </span>
      <span className={cn("line-clamp-2 min-w-0 flex-1", code.isFactor ? "font-medium" : "text-muted")}>
        {code.name}
      </span>
      <span className="sr-only">
        , {t(code.isFactor ? "factor" : "notFactor")}, {t("codings", { count: code.codingCount })}
      </span>
      {isUnsaved ? (
        <span title={t("unsaved")} className="size-1.5 shrink-0 rounded-full bg-warn">
          <span className="sr-only">, {t("unsaved")}</span>
        </span>
      ) : null}
      <span aria-hidden="true" className="shrink-0 text-faint text-xs tabular-nums">
        {code.codingCount}
      </span>
    </div>
  );
}
