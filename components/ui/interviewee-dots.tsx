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

/** One place per interviewee: a filled number for who cites, a point for who does not. One sentence for a screen reader. */
export function IntervieweeDots({ interviewees, citing, text, size = "md", className }: IntervieweeDotsProps) {
  const cites = new Set(citing);
  return (
    <span
      role="img"
      aria-label={text}
      title={text}
      className={cn("flex w-fit items-center gap-[3px]", interviewees.length > 12 ? "flex-wrap" : "h-5.5", className)}
    >
      {interviewees.map((interviewee) => (
        <span
          key={interviewee}
          aria-hidden="true"
          className={cn(
            "inline-flex shrink-0 items-center justify-center rounded-full font-semibold tabular-nums leading-none",
            size === "sm"
              ? "h-4 min-w-4 px-[3px] text-[0.5625rem]"
              : "h-[1.125rem] min-w-[1.125rem] px-1 text-[0.625rem]",
            cites.has(interviewee)
              ? "bg-ink text-surface forced-color-adjust-none forced-colors:bg-[CanvasText] forced-colors:text-[Canvas]"
              : "text-transparent",
          )}
        >
          {cites.has(interviewee) ? (
            interviewee
          ) : (
            <span className="size-1 rounded-full bg-control forced-colors:bg-[GrayText]" />
          )}
        </span>
      ))}
    </span>
  );
}
