import { EyeOff } from "lucide-react";
import type { CellQuote as CellQuoteView, FactorCellDetail } from "@/lib/schema/factor-cell";
import { CellQuote } from "./cell-quote";
import { useFactorWords } from "./use-factor-words";

/** An interviewee with the passages that count on one side; without a side for general claims. */
export interface CellPerson {
  readonly interviewee: FactorCellDetail["people"][number]["interviewee"];
  readonly mixedReason?: FactorCellDetail["people"][number]["mixedReason"];
  readonly quotes: readonly CellQuoteView[];
  readonly countedOnly?: number;
}

interface CellPeopleProps {
  projectId: string;
  /** The factor of the cell. */
  codeId: string;
  people: readonly CellPerson[];
  emptyText: string;
}

/** Interviewees with their own words, each passage with the way to its place in the transcript. */
export function CellPeople({ projectId, codeId, people, emptyText }: CellPeopleProps) {
  const words = useFactorWords();
  if (people.length === 0) return <p className="text-base text-faint">{emptyText}</p>;
  return (
    <ul className="m-0 flex list-none flex-col gap-5 p-0">
      {people.map(({ interviewee, mixedReason, quotes, countedOnly }) => (
        <li key={interviewee.id}>
          <p className="mb-1.5 flex items-baseline gap-2 text-sm">
            <span className="inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center self-center rounded-full bg-ink px-1 font-semibold text-[0.625rem] text-surface tabular-nums">
              {interviewee.number}
            </span>
            <span className="font-medium text-ink">{interviewee.displayName ?? interviewee.label}</span>
            {mixedReason ? (
              <span className="text-warn text-xs">
                {words(mixedReason === "speaker" ? "drawer.mixedSpeaker" : "drawer.mixedCoders")}
              </span>
            ) : null}
          </p>
          <ul className="m-0 flex list-none flex-col gap-3 p-0">
            {quotes.map((quote) => (
              <CellQuote
                key={`${quote.codingId} ${quote.stance}`}
                projectId={projectId}
                number={interviewee.number}
                quote={quote}
                isOwnCode={quote.codeId === codeId}
              />
            ))}
          </ul>
          {countedOnly === undefined ? null : (
            <p className="flex items-start gap-2 text-base text-faint">
              <EyeOff aria-hidden="true" className="mt-[3px] size-4 shrink-0" />
              {words("drawer.countedOnly", { count: countedOnly })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
