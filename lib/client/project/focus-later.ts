/**
 * Gives the focus to an element once the screen has been drawn again: after a form closes or a row is gone the keyboard
 * goes on where it was, not at the top of the page. The first of the selectors that is there gets it.
 */
export const focusLater = (...selectors: readonly string[]): void => {
  requestAnimationFrame(() => {
    for (const selector of selectors) {
      const element = document.querySelector<HTMLElement>(selector);
      if (element) return element.focus();
    }
  });
};
