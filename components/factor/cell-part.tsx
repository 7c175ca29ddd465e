import { type ReactNode, useId } from "react";

interface CellPartProps {
  title: ReactNode;
  /** A number or a word beside the title. */
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of the drawer with its own heading. */
export function CellPart({ title, note, actions, children }: CellPartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-7 first:mt-0">
      <div className="mb-2 flex items-baseline gap-3">
        <h3 id={id} className="font-semibold text-base text-ink">
          {title}
        </h3>
        {note ? <span className="text-faint text-xs">{note}</span> : null}
        {actions ? <span className="ml-auto">{actions}</span> : null}
      </div>
      {children}
    </section>
  );
}
