import {
  BookOpen,
  Check,
  CircleHelp,
  Layers,
  ListMinus,
  MessageSquareText,
  PenLine,
  Split,
  TriangleAlert,
  X,
} from "lucide-react";
import { cn } from "./cn";

export type MarkedValue = "yes" | "no" | "unknown" | "disputed";
/** What the value is based on: interviews, documents, both, the team's judgement, or the rule for factors below it. */
export type MarkedBasis = "interviews" | "documents" | "both" | "judgement" | "rule";

interface ValueMarkProps {
  value: MarkedValue;
  /** The word: "Yes", "No", "Unknown". */
  label: string;
  /** More about it, smaller: "2 of 3 needed". */
  note?: string | undefined;
  basis?: MarkedBasis | undefined;
  /** The basis in words: "based on documents". */
  basisLabel?: string | undefined;
  /** Evidence speaks against the value, in words: "1 against". */
  dissentLabel?: string | undefined;
  className?: string | undefined;
}

const looks = {
  yes: { icon: Check, look: "text-positive", weight: "font-semibold" },
  no: { icon: X, look: "text-ink", weight: "font-medium" },
  unknown: { icon: CircleHelp, look: "text-unknown", weight: "font-normal" },
  disputed: { icon: Split, look: "text-warn", weight: "font-medium" },
} as const;

const bases = {
  interviews: MessageSquareText,
  documents: BookOpen,
  both: Layers,
  judgement: PenLine,
  rule: ListMinus,
} as const;

/** A cell's value as icon and word, with what it is based on. Unknown never looks like No. */
export function ValueMark({ value, label, note, basis, basisLabel, dissentLabel, className }: ValueMarkProps) {
  const { icon: Icon, look, weight } = looks[value];
  const Basis = basis === undefined ? null : bases[basis];
  return (
    <span className={cn("inline-flex flex-col items-start gap-px", className)}>
      <span className={cn("inline-flex items-center gap-1.5 text-base", look, weight)}>
        <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={value === "unknown" ? 1.75 : 2.25} />
        {label}
        {Basis && basisLabel ? (
          <span title={basisLabel} className="inline-flex text-faint">
            <Basis aria-hidden="true" className="size-3.5" />
            <span className="sr-only">, {basisLabel}</span>
          </span>
        ) : null}
        {dissentLabel ? (
          <span title={dissentLabel} className="inline-flex text-warn">
            <TriangleAlert aria-hidden="true" className="size-3.5" />
            <span className="sr-only">, {dissentLabel}</span>
          </span>
        ) : null}
      </span>
      {note ? <span className="pl-[1.375rem] text-2xs text-faint">{note}</span> : null}
    </span>
  );
}
