import { memo, type ReactNode } from "react";
import type { PlacedCoding, TurnText } from "@/lib/client/coding/lay-out-codings";
import { textAttribute, translationAttribute } from "@/lib/client/transcript/text-attribute";
import type { CodeLooks } from "./code-looks";
import { TurnDensity, TurnLabels, TurnLanes } from "./turn-lanes";
import { TurnWords } from "./turn-words";

/** A translation as the text shows it: below each turn, or in its place. */
export interface TranslatedWords {
  readonly language: string;
  readonly isAlone: boolean;
  readonly textOf: (turnIndex: number) => string | undefined;
}

/** What a turn needs beside its text and codings; one stable object for the whole transcript. */
export interface TranscriptWords {
  readonly looks: CodeLooks;
  readonly language: string;
  readonly speakerOf: (text: TurnText) => string;
  readonly timeOf: (text: TurnText) => string | null;
  /** Where a recording may be played: the name of the button that plays from a turn's time. */
  readonly playWords: ((time: string) => string) | undefined;
  readonly chipsOf: (coding: PlacedCoding) => string;
  /** What a coding says, in one sentence for the ear. */
  readonly noteOf: (coding: PlacedCoding, isContinued: boolean) => string;
  readonly maskedText: string;
  /** Before the ids of a second text on the page, so that none is there twice. */
  readonly idPrefix?: string | undefined;
  /** The turn in the other language, when it is shown; undefined where the reader gets none. */
  readonly translated?: TranslatedWords | undefined;
  /** Something of the screen's own below the speaker: the question that the turn puts. */
  readonly besideSpeaker?: ((text: TurnText) => ReactNode) | undefined;
}

interface TurnRowProps {
  text: TurnText;
  codings: readonly PlacedCoding[];
  focusedId: string | null;
  words: TranscriptWords;
  /** Lanes and labels are drawn; far from the window they are not, and nothing moves when they come. */
  hasMargin: boolean;
  /** How much is coded where, instead of each coding. */
  isDense: boolean;
}

const noCodings: readonly PlacedCoding[] = [];

/** One turn: who speaks and when, the margin, the words. Redrawn only when a coding that touches it changes. */
export const TurnRow = memo(function TurnRow({ text, codings, focusedId, words, hasMargin, isDense }: TurnRowProps) {
  const { turn } = text;
  const time = words.timeOf(text);
  const prefix = words.idPrefix ?? "";
  const { translated } = words;
  const other = translated?.textOf(turn.index);
  return (
    <li id={`${prefix}turn-${turn.index}`} value={turn.index + 1} data-role={turn.role} className="turn">
      <div className="turn-margin">
        <div className="turn-margin-column">
          <div className="turn-speaker">
            {words.besideSpeaker?.(text)}
            <span className="truncate font-medium text-muted">{words.speakerOf(text)}</span>
            {time !== null && words.playWords ? (
              <button
                type="button"
                tabIndex={-1}
                data-play={turn.startMs}
                aria-label={words.playWords(time)}
                className="turn-time"
              >
                {time}
              </button>
            ) : (
              <span className="shrink-0 tabular-nums">{time ?? turn.index + 1}</span>
            )}
          </div>
          {hasMargin ? (
            <TurnLabels
              text={text}
              codings={codings}
              looks={words.looks}
              focusedId={focusedId}
              chipsOf={words.chipsOf}
              noteOf={words.noteOf}
              idPrefix={prefix}
              isDense={isDense}
            />
          ) : null}
        </div>
      </div>
      {isDense ? (
        <TurnDensity text={text} codings={hasMargin ? codings : noCodings} />
      ) : (
        <TurnLanes
          text={text}
          codings={hasMargin ? codings : noCodings}
          looks={words.looks}
          focusedId={hasMargin ? focusedId : null}
        />
      )}
      {turn.isMasked ? (
        <p className="turn-words text-base text-faint italic">{words.maskedText}</p>
      ) : (
        <p
          id={`${prefix}turn-words-${turn.index}`}
          {...{ [textAttribute]: text.start }}
          dir="auto"
          lang={words.language}
          hidden={translated?.isAlone && other !== undefined}
          className="turn-words reading"
        >
          <TurnWords
            text={text}
            codings={codings}
            looks={words.looks}
            focusedId={focusedId}
            hasNotes={hasMargin}
            idPrefix={prefix}
          />
        </p>
      )}
      {other === undefined ? null : (
        <p
          {...{ [translationAttribute]: turn.index }}
          dir="auto"
          lang={translated?.language}
          data-alone={translated?.isAlone ? "" : undefined}
          className="turn-translation reading"
        >
          {other}
        </p>
      )}
    </li>
  );
});
