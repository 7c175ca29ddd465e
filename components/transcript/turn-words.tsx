import { Fragment, type ReactNode } from "react";
import { codeColour, codeHues, codePatterns } from "@/components/ui/code-colour";
import type { PlacedCoding, TurnText } from "@/lib/client/coding/lay-out-codings";
import { segmentTurn, type TextSegment, underlineSlots } from "@/lib/client/transcript/segment-turn";
import type { CodeLooks } from "./code-looks";
import { noteId } from "./note-id";

/** Attributes of a code's hue and pattern; a code that is not known (removed a moment ago) is grey. */
export const lookOf = (looks: CodeLooks, codeId: string) => {
  const colour = looks.get(codeId)?.colour;
  return codeColour(codeHues[colour?.hue ?? 7] ?? "black", codePatterns[colour?.pattern ?? 0] ?? "solid");
};

interface WordsProps {
  text: TurnText;
  codings: readonly PlacedCoding[];
  looks: CodeLooks;
  focusedId: string | null;
  /** The cards of the turn's codings are there to be pointed to. */
  hasNotes: boolean;
  idPrefix: string;
}

function Sign({ segment }: { segment: TextSegment<PlacedCoding> }) {
  if (segment.sign === null) return segment.text;
  return (
    <span className="direction-sign" data-sign={segment.sign}>
      {segment.text}
    </span>
  );
}

/** A covered piece: the first coding gives the tint, each of the first three lanes its underline. */
function Covered({
  segment,
  looks,
  focusedId,
  turn,
  idPrefix,
}: Pick<WordsProps, "looks" | "focusedId" | "idPrefix"> & {
  segment: TextSegment<PlacedCoding>;
  /** The turn with the cards; null while they are not there. */
  turn: number | null;
}) {
  const [first, ...others] = segment.codings.filter((coding) => coding.lane < underlineSlots);
  const tinted = segment.codings.find((coding) => coding.id === focusedId) ?? first ?? segment.codings[0];
  const inside = others.reduceRight<ReactNode>(
    (words, coding) => (
      <span key={coding.id} className="under" data-slot={coding.lane} {...lookOf(looks, coding.view.codeId)}>
        {words}
      </span>
    ),
    <Sign segment={segment} />,
  );
  return (
    <mark
      data-codings={segment.codings.map((coding) => coding.id).join(" ")}
      // One card: assistive technology follows a single reference. The cards of all codings stand in the same turn.
      aria-details={turn === null || !tinted ? undefined : noteId(turn, tinted.id, idPrefix)}
      data-slot={first?.lane ?? "none"}
      data-focused={tinted?.id === focusedId ? "" : undefined}
      data-more={segment.more > 0 ? `+${segment.more}` : undefined}
      {...lookOf(looks, (first ?? tinted)?.view.codeId ?? "")}
    >
      {inside}
    </mark>
  );
}

/** What a pointer takes to move an edge of the focused coding. Keys and buttons do the same; it holds no text. */
function Handle({ edge }: { edge: "start" | "end" }) {
  return <span aria-hidden="true" data-edge={edge} className="edge-handle" />;
}

/** A turn's words, cut at the edges of the codings that touch it. Marked up it is the same text as before. */
export function TurnWords({ text, codings, looks, focusedId, hasNotes, idPrefix }: WordsProps) {
  const focused = codings.find((coding) => coding.id === focusedId);
  const held = focused?.view.abilities.includes("coding:create") ? focused : undefined;
  return segmentTurn(text.text, text, codings).map((segment) => (
    <Fragment key={segment.start}>
      {segment.start === held?.start ? <Handle edge="start" /> : null}
      {segment.codings.length === 0 ? (
        <Sign segment={segment} />
      ) : (
        <Covered
          segment={segment}
          looks={looks}
          focusedId={focusedId}
          turn={hasNotes ? text.turn.index : null}
          idPrefix={idPrefix}
        />
      )}
      {segment.end === held?.end ? <Handle edge="end" /> : null}
    </Fragment>
  ));
}
