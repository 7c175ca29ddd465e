/**
 * Takes the data that the page came with out of the document. Next writes it into inline scripts that have done their work
 * when the page stands; the words of an interview would stay there, for the inspector and for whatever saves the page.
 */
export const dropPageSource = (): void => {
  for (const script of [...document.scripts]) if (!script.src && script.text.includes("__next_f")) script.remove();
};
