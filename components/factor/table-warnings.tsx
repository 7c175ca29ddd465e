"use client";

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Section } from "@/components/ui/section";
import type { TableWarning } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

const SHOWN = 6;

interface TableWarningsProps {
  warnings: readonly TableWarning[];
  isRecomputing: boolean;
}

/** What the table says against itself, in sentences; all of it, the first few at once. */
export function TableWarnings({ warnings, isRecomputing }: TableWarningsProps) {
  const words = useFactorWords();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? warnings : warnings.slice(0, SHOWN);
  const hidden = warnings.length - SHOWN;
  return (
    <Section
      title={words("warnings.heading")}
      lead={warnings.length === 0 ? words("warnings.none") : words("warnings.lead", { count: warnings.length })}
    >
      <ul
        aria-busy={isRecomputing}
        className={cn(
          "m-0 flex max-w-prose list-none flex-col gap-2 p-0 transition-opacity",
          isRecomputing && "opacity-40",
        )}
      >
        {shown.map((warning) => (
          <li key={`${warning.code} ${warning.detail}`} className="flex gap-2.5 text-base text-muted">
            <TriangleAlert aria-hidden="true" className="mt-[3px] size-4 shrink-0 text-warn" />
            <span>{warning.detail}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <Button
          variant="ghost"
          size="sm"
          className="mt-2 -ml-2"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words("warnings.fewer") : words("warnings.more", { count: hidden })}
        </Button>
      ) : null}
    </Section>
  );
}
