import { type CodeHue, type CodePattern, codeHues, codePatterns } from "@/components/ui/code-colour";
import type { CodeView } from "@/lib/schema/codebook";

/** The names under which the interface knows a look; the API counts them. */
export const lookOf = ({ hue, pattern }: CodeView["colour"]): { hue: CodeHue; pattern: CodePattern } => ({
  hue: codeHues[hue] ?? "black",
  pattern: codePatterns[pattern] ?? "solid",
});
