"use client";

import { Callout } from "@/components/ui/callout";
import type { Trouble } from "@/lib/client/project/trouble";

interface TroubleNoteProps {
  trouble: Trouble | null;
  /** Fields that show their own fault; the others are named here. */
  shown?: readonly string[] | undefined;
  className?: string | undefined;
}

/** A write that did not happen: what happened, what is safe, what to do, beside the thing that it was about. */
export function TroubleNote({ trouble, shown = [], className }: TroubleNoteProps) {
  if (!trouble) return null;
  const others = Object.entries(trouble.fields).filter(([field]) => !shown.includes(field));
  return (
    <Callout tone="problem" live title={trouble.title} className={className}>
      <p>{trouble.detail}</p>
      {others.length > 0 ? (
        <ul className="mt-1 list-disc pl-4">
          {others.map(([field, fault]) => (
            <li key={field}>
              <code className="font-mono text-sm">{field}</code>: {fault}
            </li>
          ))}
        </ul>
      ) : null}
    </Callout>
  );
}
