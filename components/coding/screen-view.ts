import type { CodingFilter } from "@/lib/client/coding/coding-filter";
import type { SidePane } from "@/lib/client/coding/side-pane";

/** How the codings are shown; all of it is in the address. */
export interface CodingScreenView {
  readonly filter: CodingFilter;
  /** How much is coded where, instead of one bar per coding. */
  readonly isDense: boolean;
  /** Order of the list: as the text goes, or code by code. */
  readonly order: "text" | "code";
  /** What stands beside the text. */
  readonly beside: SidePane | null;
  /** The original, its translation, or both, turn by turn. */
  readonly text: "original" | "translation" | "both";
}
