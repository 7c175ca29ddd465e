import type { SidePane, SidePaneKind } from "@/lib/client/coding/side-pane";
import type { Coding } from "../coding-context";

/** What was beside the text when the pane was closed, in this tab: ids only. */
let closed: { readonly projectId: string; readonly pane: SidePane } | null = null;
/** Where the focus goes back to. */
let cameFrom: HTMLElement | null = null;

const MOST_FRAMES = 180;

const paneOf = (): HTMLElement | null => document.querySelector<HTMLElement>("[data-side-pane]");

/** Does the second pane have the focus? */
export const isInPane = (): boolean => paneOf()?.contains(document.activeElement) ?? false;

/** The pane's own place of rest: what is read there, or the choice of what to read. */
const startOf = (pane: HTMLElement): HTMLElement =>
  pane.querySelector<HTMLElement>("[data-pane-body]") ??
  pane.querySelector<HTMLElement>("[data-pane-choice] :is(input, select)") ??
  pane;

/** Moves the focus into the pane as soon as it is there; it is loaded with its first opening. */
const enterPane = (): void => {
  const { activeElement } = document;
  if (!isInPane()) cameFrom = activeElement instanceof HTMLElement ? activeElement : null;
  let frames = 0;
  const enter = () => {
    const pane = paneOf();
    frames += 1;
    if (pane) startOf(pane).focus({ preventScroll: true });
    else if (frames < MOST_FRAMES) requestAnimationFrame(enter);
  };
  requestAnimationFrame(enter);
};

/** Moves the focus back to where it was before the pane, or to the text. */
const leavePane = (): void => {
  const isThere = cameFrom?.isConnected === true && cameFrom !== document.body && cameFrom.getClientRects().length > 0;
  const goal = isThere ? cameFrom : document.querySelector<HTMLElement>("section.transcript");
  goal?.focus({ preventScroll: true });
};

/** The pane with something of the kind in it: what the coder has before them, as far as it says what is meant. */
const paneOfKind = ({ focused, study }: Coding, kind: SidePaneKind): SidePane => {
  const codeId = focused?.view.codeId ?? study.codes[0]?.code.id ?? null;
  return { kind, what: kind === "code" || kind === "quotes" ? codeId : null, at: null };
};

/** Opens the pane with a kind of thing in it, or with what was there last, and goes into it. */
export const openPane = (coding: Coding, kind?: SidePaneKind): void => {
  const { acts, study, isReading } = coding;
  if (isReading) acts.setReading(false);
  const last = closed?.projectId === study.projectId ? closed.pane : null;
  if (kind !== undefined) acts.changeView({ beside: paneOfKind(coding, kind) });
  else if (!coding.view.beside) acts.changeView({ beside: last ?? paneOfKind(coding, "quotes") });
  enterPane();
};

/** Closes the pane; the focus returns to the text if it was in the pane. */
export const closePane = ({ acts, study, view }: Coding): void => {
  if (view.beside) closed = { projectId: study.projectId, pane: view.beside };
  const isFocused = isInPane();
  acts.changeView({ beside: null });
  if (isFocused) leavePane();
};

/** One key for all ways: opens the pane, goes into it, comes back to the text. */
export const pressPaneKey = (coding: Coding): void => {
  if (isInPane()) leavePane();
  else openPane(coding);
};
