/** Frame of a control that takes text: shared by input, textarea, select and combobox. */
export const controlFrame =
  "w-full min-w-0 rounded-md border border-control bg-surface text-base text-ink outline-none transition-colors duration-100 " +
  "hover:border-muted focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-focus focus-visible:-outline-offset-1 " +
  "aria-invalid:border-negative disabled:border-line-strong disabled:bg-sunken disabled:text-faint pointer-coarse:text-lg";

/** Height of a control of one line: 32 px, 44 px under a finger. */
export const controlHeight = "h-8 px-2.5 pointer-coarse:h-11";
