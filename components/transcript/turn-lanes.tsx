import type { PlacedCoding, TurnText } from "@/lib/client/coding/lay-out-codings";
import { estimateTurnLines } from "@/lib/client/transcript/section-turns";
import type { CodeLooks } from "./code-looks";
import { noteId } from "./note-id";
import { lookOf } from "./turn-words";

interface LanesProps {
  text: TurnText;
  codings: readonly PlacedCoding[];
  looks: CodeLooks;
  focusedId: string | null;
}

interface LabelsProps extends LanesProps {
  chipsOf: (coding: PlacedCoding) => string;
  noteOf: (coding: PlacedCoding, isContinued: boolean) => string;
  isDense: boolean;
  idPrefix: string;
}

const ROWS = 24;
/** A line of the text is as high as this many lines of labels. */
const LABELS_PER_LINE = 1.85;
/** Lanes beyond this are counted, not drawn. */
export const shownLanes = 6;

const rowOf = (text: TurnText, at: number): number =>
  Math.round((ROWS * (Math.min(Math.max(at, text.start), text.end) - text.start)) / Math.max(1, text.end - text.start));

/** The bars beside a turn: height and place follow from the characters, so that nothing is measured. */
export function TurnLanes({ text, codings, looks, focusedId }: LanesProps) {
  return (
    <div className="turn-lanes" aria-hidden="true">
      {codings
        .filter((coding) => coding.lane < shownLanes)
        .map((coding) => {
          const from = Math.min(rowOf(text, coding.start), ROWS - 1);
          const to = Math.max(rowOf(text, coding.end), from + 1);
          return (
            <div
              key={coding.id}
              data-coding={coding.id}
              data-lane={coding.lane}
              data-focused={coding.id === focusedId ? "" : undefined}
              {...lookOf(looks, coding.view.codeId)}
              className="turn-bar code-fill"
              style={{ gridRow: `${from + 1} / ${to + 1}`, gridColumn: coding.lane + 1 }}
            />
          );
        })}
    </div>
  );
}

/** A card that is heard and not seen: the coding began before, or its label finds no room. */
function Note({ id, children }: { id: string; children: string }) {
  return (
    <div id={id} role="comment" className="sr-only">
      {children}
    </div>
  );
}

/**
 * Number, name and stances of the codings that begin in a turn, at about their height: elastic room between them stands for
 * the text between their beginnings, so that labels never cover each other. What does not fit is counted. Each coding that
 * touches the turn has its card here, to which the marks in the words point.
 */
export function TurnLabels({ text, codings, looks, focusedId, chipsOf, noteOf, isDense, idPrefix }: LabelsProps) {
  if (codings.length === 0) return null;
  const { index } = text.turn;
  const begun = codings.filter((coding) => coding.start >= text.start);
  const fitting = Math.max(1, Math.floor(estimateTurnLines(text) * LABELS_PER_LINE) - 1);
  const isRoomy = begun.length * 2 <= fitting + 1;
  const shown = isDense ? [] : begun.slice(0, fitting);
  const hidden = codings.filter((coding) => !shown.includes(coding));
  const room = (key: string, rows: number) => (rows > 0 ? <i key={key} style={{ flexGrow: rows }} /> : null);
  return (
    <>
      {shown.map((coding, place) => {
        const look = looks.get(coding.view.codeId);
        const before = place === 0 ? 1 : rowOf(text, shown[place - 1]?.start ?? text.start);
        return [
          room(`before ${coding.id}`, rowOf(text, coding.start) - before),
          <div
            key={coding.id}
            id={noteId(index, coding.id, idPrefix)}
            role="comment"
            data-coding={coding.id}
            data-focused={coding.id === focusedId ? "" : undefined}
            className="turn-label"
          >
            <span className="sr-only">{noteOf(coding, false)}</span>
            <span aria-hidden="true">
              <b>{look?.number}</b>
              {` ${look?.name ?? ""}`}
            </span>
            {isRoomy ? <small aria-hidden="true">{chipsOf(coding)}</small> : null}
          </div>,
        ];
      })}
      {begun.length > shown.length ? (
        <div aria-hidden="true" className="turn-label">
          {isDense ? begun.length : `+${begun.length - shown.length}`}
        </div>
      ) : null}
      {room("after", ROWS - rowOf(text, shown.at(-1)?.start ?? text.end))}
      {hidden.map((coding) => (
        <Note key={coding.id} id={noteId(index, coding.id, idPrefix)}>
          {noteOf(coding, coding.start < text.start)}
        </Note>
      ))}
    </>
  );
}

/** How much is coded where: one bar beside the turn, the stronger the more codings lie over each other. */
export function TurnDensity({ text, codings }: Pick<LanesProps, "text" | "codings">) {
  const counts = Array.from({ length: ROWS }, () => 0);
  for (const coding of codings) {
    const from = Math.min(rowOf(text, coding.start), ROWS - 1);
    const to = Math.max(rowOf(text, coding.end), from + 1);
    for (let row = from; row < to; row += 1) counts[row] = (counts[row] ?? 0) + 1;
  }
  const runs = counts.flatMap((count, row) => {
    if (count === 0 || counts[row - 1] === count) return [];
    const end = counts.findIndex((other, place) => place > row && other !== count);
    return [{ count, row, end: end === -1 ? ROWS : end }];
  });
  return (
    <div className="turn-lanes" aria-hidden="true">
      {runs.map(({ count, row, end }) => (
        <div
          key={row}
          data-density={Math.min(count, 4)}
          className="turn-density"
          style={{ gridRow: `${row + 1} / ${end + 1}`, gridColumn: 1 }}
        />
      ))}
    </div>
  );
}
