import { Fragment } from "react";
import { cn } from "./cn";

interface KbdProps {
  /** Keys joined by "+" are held together, parts divided by a blank follow each other: "Ctrl+K", "g o". */
  keys: string;
  /** The word between keys that follow each other. */
  then?: string | undefined;
  className?: string | undefined;
}

const splitChord = (chord: string): string[] => (chord === "+" ? ["+"] : chord.split("+"));

/** Keyboard keys as they are printed on the keys. */
export function Kbd({ keys, then, className }: KbdProps) {
  return (
    <span className={cn("inline-flex items-center gap-1 whitespace-nowrap", className)}>
      {keys.split(" ").map((chord, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may come twice and the order is the meaning
        <Fragment key={`${chord}-${place}`}>
          {place > 0 && then ? <span className="text-2xs text-faint">{then}</span> : null}
          <span className="inline-flex items-center gap-0.5">
            {splitChord(chord).map((key) => (
              <kbd
                key={key}
                className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong bg-sunken px-1 font-medium font-sans text-2xs text-muted"
              >
                {key}
              </kbd>
            ))}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
