import { cn } from "./cn";

interface IntervieweeDotsProps {
  /** All interviewees that count, by their display number, in order. */
  interviewees: readonly string[];
  /** Those who cite. */
  citing: readonly string[];
  /** The whole in words: "cited by 3 of 7 interviewees: 1, 5, 6". */
  text: string;
  size?: "sm" | "md" | undefined;
  className?: string | undefined;
}

/** One place per interviewee: a filled number who cites, an empty ring who does not. One sentence for a screen reader. */
export function IntervieweeDots({ interviewees, citing, text, size = "md", className }: IntervieweeDotsProps) {
  const cites = new Set(citing);
  return (
    <span
      role="img"
      aria-label={text}
      title={text}
      className={cn("inline-flex flex-wrap items-center gap-[3px]", className)}
    >
      {interviewees.map((interviewee) => (
        <span
          key={interviewee}
          aria-hidden="true"
          className={cn(
            "inline-flex items-center justify-center rounded-full border font-semibold tabular-nums leading-none",
            size === "sm"
              ? "h-4 min-w-4 px-[3px] text-[0.5625rem]"
              : "h-[1.125rem] min-w-[1.125rem] px-1 text-[0.625rem]",
            cites.has(interviewee)
              ? "border-ink bg-ink text-surface forced-colors:border-[CanvasText] forced-colors:bg-[CanvasText] forced-colors:text-[Canvas] forced-color-adjust-none"
              : "border-line-strong border-dashed text-transparent",
          )}
        >
          {interviewee}
        </span>
      ))}
    </span>
  );
}
