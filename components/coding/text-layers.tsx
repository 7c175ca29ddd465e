"use client";

import type { RefObject } from "react";
import { useCoding } from "./coding-context";
import { HoverCard } from "./hover-card";
import { Minimap } from "./minimap";
import { SelectionToolbar } from "./selection-toolbar";

/** What lies over the text and beside it: the toolbar of the chosen passage, the strip of the whole, the card of a coding. */
export function TextLayers({ root }: { root: RefObject<HTMLElement | null> }) {
  const { isReading } = useCoding();
  return (
    <>
      <SelectionToolbar root={root} />
      {isReading ? null : <Minimap root={root} />}
      <HoverCard root={root} />
    </>
  );
}
