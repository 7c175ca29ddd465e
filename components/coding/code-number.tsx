import { codeHues, codePatterns } from "@/components/ui/code-colour";
import { CodeSwatch } from "@/components/ui/code-swatch";
import type { NumberedCode } from "@/lib/client/coding/number-codes";

/** A code's colour, pattern and number, as they stand in the margin and on the keys. */
export function CodeNumber({ numbered, size }: { numbered: NumberedCode; size?: "sm" | "md" | undefined }) {
  const { hue, pattern } = numbered.code.colour;
  return (
    <CodeSwatch
      hue={codeHues[hue] ?? "black"}
      pattern={codePatterns[pattern] ?? "solid"}
      number={numbered.number}
      size={size}
    />
  );
}
