import { ArrowUpRight, EyeOff } from "lucide-react";
import Link from "next/link";
import { QuoteTranslation } from "@/components/quote/quote-translation";
import type { CellQuote as CellQuoteView } from "@/lib/schema/factor-cell";
import { useFactorWords } from "./use-factor-words";

interface CellQuoteProps {
  projectId: string;
  number: number;
  quote: CellQuoteView;
  /** The factor itself was coded, not a code below it. */
  isOwnCode: boolean;
}

/** The words of one passage, or why they are not shown, with the way to its place. */
export function CellQuote({ projectId, number, quote, isOwnCode }: CellQuoteProps) {
  const words = useFactorWords();
  const facts = [
    words(`drawer.stance.${quote.stance}`),
    words(quote.prompted ? "drawer.prompted" : "drawer.unprompted"),
    ...(isOwnCode ? [] : [words("drawer.through", { code: quote.codeName })]),
    words("drawer.codedBy", { name: quote.coderName }),
  ];
  return (
    <li className="border-line-strong border-l-2 pl-3.5">
      {quote.exact === undefined ? (
        <p className="flex items-start gap-2 text-base text-faint">
          <EyeOff aria-hidden="true" className="mt-[3px] size-4 shrink-0" />
          {quote.withheld ? words(`drawer.withheld.${quote.withheld}`) : null}
        </p>
      ) : (
        <>
          <blockquote dir="auto" className="reading m-0 text-[0.9375rem] text-ink leading-6">
            {quote.exact}
          </blockquote>
          <QuoteTranslation translation={quote.translation} />
        </>
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-faint text-xs">
        {quote.exact === undefined ? null : (
          <Link
            href={`/projects/${projectId}/transcripts/${quote.transcriptId}?coding=${quote.codingId}`}
            aria-label={words("drawer.toPlaceLong", { turn: quote.turnIndex + 1, number })}
            className="prose-link inline-flex min-h-6 items-center gap-0.5"
          >
            {words("drawer.toPlace", { turn: quote.turnIndex + 1 })}
            <ArrowUpRight aria-hidden="true" className="size-3" />
          </Link>
        )}
        <span>{facts.join(" · ")}</span>
      </p>
    </li>
  );
}
