import { describeReading } from "@/lib/exchange/factor-table/describe-pattern";
import type { FactorTableView } from "@/lib/schema/factor";
import { useFactorWords } from "./use-factor-words";

/** What the kept rows say beside the outcome, in sentences. */
export function Reading({ table }: { table: FactorTableView }) {
  const words = useFactorWords();
  const sentences = describeReading(words, table);
  if (sentences.length === 0) return null;
  return (
    <div aria-live="polite" className="mb-4 max-w-prose text-base text-ink">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
