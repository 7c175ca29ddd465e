"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { cn } from "@/components/ui/cn";
import type { PickerOption } from "@/lib/client/coding/picker-options";
import { CodeNumber } from "./code-number";

interface PickerLineProps {
  id: string;
  option: PickerOption;
  isActive: boolean;
  onPoint: () => void;
  onChoose: (event: MouseEvent) => void;
}

/** One line of the picker: a code by number and name, or the offer to make one. */
export function PickerLine({ id, option, isActive, onPoint, onChoose }: PickerLineProps) {
  const t = useTranslations("coding.picker");
  return (
    <button
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={cn(
        "flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left text-base pointer-coarse:min-h-11",
        isActive && "bg-hover",
      )}
    >
      {option.kind === "code" ? (
        <>
          <CodeNumber numbered={option.numbered} />
          <span className="min-w-0 flex-1 truncate">{option.numbered.code.name}</span>
          {option.isRecent ? <span className="shrink-0 text-faint text-xs">{t("recent")}</span> : null}
        </>
      ) : (
        <>
          <Plus aria-hidden="true" className="size-4 shrink-0 text-accent" />
          <span className="min-w-0 flex-1 truncate">{t("create", { name: option.name })}</span>
        </>
      )}
    </button>
  );
}
