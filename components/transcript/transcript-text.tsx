import { memo, useRef } from "react";
import type { CodingLayout, PlacedCoding, TurnText } from "@/lib/client/coding/lay-out-codings";
import type { TurnSection } from "@/lib/client/transcript/section-turns";
import { type TranscriptWords, TurnRow } from "./turn-row";
import { useNear } from "./use-near";
import "./transcript.css";

interface SectionProps {
  section: TurnSection;
  texts: readonly TurnText[];
  /** The codings of each turn of the section, in the same order. */
  codings: readonly (readonly PlacedCoding[])[];
  focusedId: string | null;
  words: TranscriptWords;
  isDense: boolean;
  /** Drawn with its margin from the start. */
  isFirst: boolean;
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, place) => item === other[place]);

const isUnchanged = (before: SectionProps, after: SectionProps): boolean =>
  before.section === after.section &&
  before.texts === after.texts &&
  before.focusedId === after.focusedId &&
  before.words === after.words &&
  before.isDense === after.isDense &&
  isSameList(before.codings, after.codings);

const touches = (codings: readonly PlacedCoding[], id: string | null): boolean =>
  id !== null && codings.some((coding) => coding.id === id);

/** Turns that the browser draws, or skips while they are out of sight, as one box. */
const Section = memo(function Section({ section, texts, codings, focusedId, words, isDense, isFirst }: SectionProps) {
  const list = useRef<HTMLOListElement>(null);
  const hasMargin = useNear(list, isFirst);
  return (
    <ol
      ref={list}
      start={section.from + 1}
      className="transcript-section"
      style={{ containIntrinsicBlockSize: `auto ${section.height}px` }}
    >
      {texts.slice(section.from, section.to).map((text, place) => {
        const ofTurn = codings[place] ?? [];
        return (
          <TurnRow
            key={text.turn.index}
            text={text}
            codings={ofTurn}
            focusedId={touches(ofTurn, focusedId) ? focusedId : null}
            words={words}
            hasMargin={hasMargin}
            isDense={isDense}
          />
        );
      })}
    </ol>
  );
}, isUnchanged);

/** Sections that fill the window when the page opens at its beginning. */
const FIRST = 2;

interface TranscriptTextProps {
  texts: readonly TurnText[];
  sections: readonly TurnSection[];
  layout: CodingLayout;
  focusedId: string | null;
  words: TranscriptWords;
  isDense?: boolean | undefined;
}

/** The whole interview as plain text with marks: in the accessibility tree, found by the browser's search, printed in full. */
export function TranscriptText({ texts, sections, layout, focusedId, words, isDense = false }: TranscriptTextProps) {
  return sections.map((section, place) => {
    const codings = layout.byTurn.slice(section.from, section.to);
    return (
      <Section
        key={section.from}
        section={section}
        texts={texts}
        codings={codings}
        focusedId={codings.some((ofTurn) => touches(ofTurn, focusedId)) ? focusedId : null}
        words={words}
        isDense={isDense}
        isFirst={place < FIRST}
      />
    );
  });
}
