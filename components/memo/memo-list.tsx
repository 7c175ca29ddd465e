"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { MemoHead } from "@/lib/schema/memo";
import { useMemoWords } from "./use-memo-words";

interface MemoListProps {
  memos: readonly MemoHead[];
  chosenId: string | null;
  /** The place already says what they are about. */
  hideSubject?: boolean;
  onChoose: (memoId: string) => void;
}

/** Memos, newest change first: title, first words, what they are about, who wrote last. */
export function MemoList({ memos, chosenId, hideSubject = false, onChoose }: MemoListProps) {
  const t = useTranslations("memo");
  const words = useMemoWords();
  return (
    <ul aria-label={t("list")} className="flex flex-col gap-0.5">
      {memos.map((memo) => (
        <li key={memo.id} data-list-row>
          <button
            type="button"
            data-list-item
            aria-current={memo.id === chosenId ? "true" : undefined}
            onClick={() => onChoose(memo.id)}
            className={cn(
              "w-full rounded-md px-3 py-2.5 text-left hover:bg-hover",
              memo.id === chosenId && "bg-pressed hover:bg-pressed",
            )}
          >
            <span className="flex items-baseline gap-2">
              <span dir="auto" className="min-w-0 flex-1 truncate font-medium text-ink">
                {memo.title || t("untitled")}
              </span>
              {memo.isPrivate ? (
                <span className="inline-flex shrink-0 items-center gap-1 text-faint text-xs">
                  <Lock aria-hidden="true" className="size-3" />
                  {t("private")}
                </span>
              ) : null}
            </span>
            {memo.excerpt === "" ? null : (
              <span dir="auto" className="mt-0.5 line-clamp-2 text-muted text-sm">
                {memo.excerpt}
              </span>
            )}
            <span dir="auto" className="mt-1 block truncate text-faint text-xs">
              {hideSubject ? words.by(memo) : `${words.subject(memo)} · ${words.by(memo)}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
