import type { Span } from "@/lib/client/transcript/span";
import { rangeOf } from "./ranges";
import type { Study } from "./study";

/** Room that the bars above and below the text take from the window. */
const ABOVE = 184;
const BELOW = 120;

/** Where the text ends for the eye: above the bars, or above the second pane where that is a sheet. */
const floorOf = (): number => {
  const sheet = document.querySelector("[data-side-pane]")?.getBoundingClientRect();
  return sheet && sheet.left <= 0 ? sheet.top - 24 : window.innerHeight - BELOW;
};

/** Scrolls a stretch of the text into sight, only as far as needed; a place that is far away comes to the middle. */
export const revealSpan = (study: Study, span: Span): void => {
  const range = rangeOf(study, span);
  const element = range?.startContainer.parentElement;
  if (!range || !element) return;
  // A skipped section has no boxes yet: the turn itself is brought close first, then its words are placed.
  const isSkipped = range.getClientRects().length === 0;
  if (isSkipped) element.scrollIntoView({ block: "center" });
  const { top, bottom } = range.getBoundingClientRect();
  const floor = floorOf();
  const isInSight = top >= ABOVE && Math.min(bottom, top + 200) <= floor;
  if (isInSight) return;
  const isFar = isSkipped || bottom < 0 || top > window.innerHeight;
  const goal = isFar ? window.innerHeight / 3 : top < ABOVE ? ABOVE : floor - (bottom - top);
  window.scrollBy({ top: top - goal });
};
