/** The times of the turns in the text; `data-play` holds a turn's moment in milliseconds. A press on any other one plays too. */
const timesOf = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>("[data-turn] [data-play], .turn [data-play]"),
];

/** The moment that a press on a turn's time asks for. */
export const playTimeOf = (target: EventTarget | null): number | null => {
  const time = target instanceof Element ? target.closest<HTMLElement>("[data-play]")?.dataset.play : undefined;
  return time === undefined ? null : Number(time);
};

/** Marks the turn that is heard, and no other; null marks none. Turns are not drawn again for it. */
export const markPlaying = (at: number | null): void => {
  const times = timesOf();
  const here = at === null ? undefined : times.findLast((one) => Number(one.dataset.play) <= at);
  for (const one of times) if (one !== here) one.removeAttribute("aria-current");
  here?.setAttribute("aria-current", "true");
};

/** The moment of the turn in which the browser's selection stands, or of the last turn before it that has one. */
export const timeAtSelection = (): number | null => {
  const node = document.getSelection()?.anchorNode;
  if (!node) return null;
  const before = timesOf().findLast(
    (one) => (one.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return before ? Number(before.dataset.play) : null;
};
