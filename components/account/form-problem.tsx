import { Callout } from "@/components/ui/callout";
import type { FormAnswer } from "./form-action";

/** The refusal of a form as a whole, above its fields; it is announced when it appears. */
export function FormProblem({ answer }: { answer: FormAnswer | undefined }) {
  if (!answer) return null;
  return (
    <Callout tone="problem" live title={answer.title}>
      {answer.detail}
    </Callout>
  );
}
