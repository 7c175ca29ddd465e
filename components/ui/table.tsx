import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

interface TableProps extends ComponentProps<"table"> {
  /** What the table shows; spoken first, shown unless hidden. */
  caption: ReactNode;
  showCaption?: boolean | undefined;
  /** Keep the head in view; the frame then scrolls by itself up to this height. */
  stickyHead?: boolean | undefined;
  frameClassName?: string | undefined;
}

/** A real table in a frame that scrolls sideways by itself, also by keyboard. */
export function Table({
  caption,
  showCaption = false,
  stickyHead = false,
  frameClassName,
  className,
  children,
  ...rest
}: TableProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={typeof caption === "string" ? caption : undefined}
      className={cn(
        "relative overflow-x-auto rounded-lg border border-line bg-surface print:overflow-visible",
        stickyHead && "max-h-[75dvh] overflow-y-auto print:max-h-none",
        frameClassName,
      )}
    >
      <table {...rest} className={cn("w-full border-separate border-spacing-0 text-left text-base", className)}>
        <caption className={showCaption ? "px-3 py-2 text-left text-muted text-sm" : "sr-only"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** The head row or rows; stays in view inside a frame with `stickyHead`. */
export function TableHead({ className, ...rest }: ComponentProps<"thead">) {
  return (
    <thead {...rest} className={cn("[&_th]:sticky [&_th]:top-0 [&_th]:z-(--z-sticky) [&_th]:bg-canvas", className)} />
  );
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} className={cn("[&>tr:last-child>*]:border-b-0", props.className)} />;
}

interface TableRowProps extends ComponentProps<"tr"> {
  /** The row answers to the pointer (it holds a link or button that opens it). */
  interactive?: boolean | undefined;
}

export function TableRow({ interactive = false, className, ...rest }: TableRowProps) {
  return <tr {...rest} className={cn("group/row", interactive && "hover:[&>*]:bg-hover", className)} />;
}

interface HeaderCellProps extends ComponentProps<"th"> {
  /** Keep this column in view while scrolling sideways. */
  sticky?: boolean | undefined;
}

/** A column heading, or with scope="row" the heading of a row. */
export function HeaderCell({ sticky = false, scope = "col", className, ...rest }: HeaderCellProps) {
  return (
    <th
      {...rest}
      scope={scope}
      className={cn(
        "border-line border-b px-3 align-bottom",
        scope === "row"
          ? "bg-surface py-2.5 align-top font-medium text-ink"
          : "h-9 py-2 font-medium text-muted text-sm",
        sticky && "sticky left-0 z-[calc(var(--z-sticky)+1)] shadow-[1px_0_0_var(--line)]",
        className,
      )}
    />
  );
}

interface CellProps extends ComponentProps<"td"> {
  /** Numbers stand to the right, in columns. */
  numeric?: boolean | undefined;
}

export function Cell({ numeric = false, className, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={cn(
        "border-line border-b bg-surface px-3 py-2.5 align-top",
        numeric && "text-right tabular-nums",
        className,
      )}
    />
  );
}
