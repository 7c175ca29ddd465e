import { Check, EyeOff, Mic, MicOff, UserRound, Video, X } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { ChoiceReading } from "./use-choice-words";

const iconOf = ({ choice, isGiven, word }: ChoiceReading, isVideo: boolean) => {
  if (choice === "identity") return isGiven ? UserRound : EyeOff;
  if (choice === "recording") return isVideo ? Video : isGiven ? Mic : MicOff;
  return word === "" || !isGiven ? X : Check;
};

/** One choice as icon and word; a protective value is quieter, never hidden. */
export function ChoiceMark({ reading, isVideo = false }: { reading: ChoiceReading; isVideo?: boolean }) {
  const Icon = iconOf(reading, isVideo);
  return (
    <span className={cn("inline-flex items-start gap-1.5", reading.isGiven ? "text-ink" : "text-muted")}>
      <Icon
        aria-hidden="true"
        strokeWidth={2.25}
        className={cn("mt-1 size-3.5 shrink-0", reading.isGiven ? "text-positive" : "text-faint")}
      />
      {reading.word}
    </span>
  );
}
