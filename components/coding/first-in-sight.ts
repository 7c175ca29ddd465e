/** Where the first turn that is in sight begins in the text: there a reader without a cursor stands. */
export const firstInSight = (): number => {
  const { left = 0, width = window.innerWidth } =
    document.querySelector("section.transcript")?.getBoundingClientRect() ?? {};
  const words = document
    .elementFromPoint(left + width / 2, 190)
    ?.closest("li")
    ?.querySelector("[data-text-start]");
  return Number(words?.getAttribute("data-text-start") ?? 0);
};
