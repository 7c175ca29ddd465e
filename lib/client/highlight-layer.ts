/** Names of the transient layers; each is one CSS Custom Highlight, styled by `::highlight(name)`. */
export type HighlightLayer = "tercet-passage" | "tercet-hover" | "tercet-found" | "tercet-found-here";

/**
 * Draws ranges as a transient layer above the text, without touching the document; an empty list removes the layer.
 * Other layers and those of extensions are left alone. Where the browser has no highlights nothing is drawn.
 */
export const drawHighlight = (layer: HighlightLayer, ranges: readonly Range[]): void => {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(layer);
  else CSS.highlights.set(layer, new Highlight(...ranges));
};
