import { writeFilter } from "@/lib/client/coding/coding-filter";
import { writeSidePane } from "@/lib/client/coding/side-pane";
import type { CodingScreenView } from "./screen-view";

/** Puts the view into the address, so that a reload and a link show the same. */
export const writeView = (view: CodingScreenView): void => {
  const url = new URL(window.location.href);
  writeFilter(view.filter, url.searchParams);
  if (view.isDense) url.searchParams.set("density", "1");
  else url.searchParams.delete("density");
  if (view.order === "code") url.searchParams.set("order", "code");
  else url.searchParams.delete("order");
  if (view.beside) url.searchParams.set("beside", writeSidePane(view.beside));
  else url.searchParams.delete("beside");
  if (view.text === "original") url.searchParams.delete("text");
  else url.searchParams.set("text", view.text);
  window.history.replaceState(null, "", url);
};
