import { cn } from "./cn";
import { type CodeHue, type CodePattern, codeColour } from "./code-colour";

interface CodeSwatchProps {
  hue: CodeHue;
  pattern: CodePattern;
  /** The code's number (its key on the coding screen). */
  number?: number | string | undefined;
  size?: "sm" | "md" | undefined;
  className?: string | undefined;
}

/** A code's colour and pattern with its number. Decoration: the code's name stands beside it. */
export function CodeSwatch({ hue, pattern, number, size = "md", className }: CodeSwatchProps) {
  return (
    <span className={cn("inline-flex shrink-0 items-center gap-1.5", className)}>
      <span
        aria-hidden="true"
        {...codeColour(hue, pattern)}
        className={cn("code-fill inline-block rounded-[3px]", size === "sm" ? "size-2.5" : "size-3.5")}
      />
      {number === undefined ? null : (
        <span className="min-w-3 text-center font-medium text-muted text-xs tabular-nums">{number}</span>
      )}
    </span>
  );
}
