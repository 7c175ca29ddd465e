"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import type { CodingView } from "@/lib/schema/coding";

interface SplitPassageProps {
  coding: CodingView;
  isChosen: boolean;
  onChoose: () => void;
}

/** A passage that can go to the new code: its words, its place, and who coded it. */
export function SplitPassage({ coding, isChosen, onChoose }: SplitPassageProps) {
  const t = useTranslations("codebook.split");
  return (
    <li className={cn("border-line border-b px-1 py-2 last:border-b-0", isChosen && "bg-accent-soft")}>
      <Checkbox
        checked={isChosen}
        onChange={onChoose}
        label={
          <span dir="auto" className="reading text-[0.9375rem]">
            {coding.exact ?? t("withheld")}
          </span>
        }
        hint={t("place", { interview: coding.interviewNumber, turn: coding.firstTurn + 1, coder: coding.coderName })}
      />
    </li>
  );
}
