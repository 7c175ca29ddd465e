/** Something that the palette can do: go somewhere or run something. */
export interface PaletteCommand {
  id: string;
  label: string;
  /** Heading under which it stands. */
  group: string;
  /** Other words by which it is found. */
  keywords?: string | undefined;
  /** Its own keys, printed beside it. */
  keys?: string | undefined;
  href?: string | undefined;
  run?: (() => void) | undefined;
}
