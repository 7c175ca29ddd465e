import type { PlacedCoding, TurnText } from "@/lib/client/coding/lay-out-codings";
import { estimateTurnLines } from "@/lib/client/transcript/section-turns";
import type { CodeLooks } from "./code-looks";
import { lookOf } from "./turn-words";

interface LanesProps {
  text: TurnText;
  codings: readonly PlacedCoding[];
  looks: CodeLooks;
  focusedId: string | null;
  chipsOf: (coding: PlacedCoding) => string;
}

const ROWS = 24;
/** A line of the text is as high as this many lines of labels. */
const LABELS_PER_LINE = 1.85;
/** Lanes beyond this are counted, not drawn. */
export const shownLanes = 6;

const rowOf = (text: TurnText, at: number): number =>
  Math.round((ROWS * (Math.min(Math.max(at, text.start), text.end) - text.start)) / Math.max(1, text.end - text.start));

/** The bars beside a turn: height and place follow from the characters, so that nothing is measured. */
export function TurnLanes({ text, codings, looks, focusedId }: Omit<LanesProps, "chipsOf">) {
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

/**
 * Number, name and stances of the codings that begin in a turn, at about their height: elastic room between them stands for
 * the text between their beginnings, so that labels never cover each other. What does not fit is counted.
 */
export function TurnLabels({ text, codings, looks, focusedId, chipsOf }: LanesProps) {
  const begun = codings.filter((coding) => coding.start >= text.start);
  if (begun.length === 0) return null;
  const fitting = Math.max(1, Math.floor(estimateTurnLines(text) * LABELS_PER_LINE) - 1);
  const isRoomy = begun.length * 2 <= fitting + 1;
  const shown = begun.slice(0, fitting);
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
            aria-hidden="true"
            data-coding={coding.id}
            data-focused={coding.id === focusedId ? "" : undefined}
            className="turn-label"
          >
            <span>
              <b>{look?.number}</b>
              {` ${look?.name ?? ""}`}
            </span>
            {isRoomy ? <small>{chipsOf(coding)}</small> : null}
          </div>,
        ];
      })}
      {begun.length > shown.length ? (
        <div aria-hidden="true" className="turn-label">
          +{begun.length - shown.length}
        </div>
      ) : null}
      {room("after", ROWS - rowOf(text, shown.at(-1)?.start ?? text.end))}
    </>
  );
}
