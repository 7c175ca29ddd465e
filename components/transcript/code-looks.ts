/** How each code looks and is called in the text and its margin; stable, so that turns are not redrawn for it. */
export type CodeLooks = ReadonlyMap<
  string,
  {
    readonly number: number;
    readonly name: string;
    readonly colour: { readonly hue: number; readonly pattern: number };
  }
>;
