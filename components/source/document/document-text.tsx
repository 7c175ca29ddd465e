import { useTranslations } from "next-intl";
import { Fragment, memo, type ReactNode } from "react";
import type { CodeLooks } from "@/components/transcript/code-looks";
import { lookOf } from "@/components/transcript/turn-words";
import type { DocumentPart, PlacedEvidence, DocumentText as ReadText } from "@/lib/client/source/read-document-text";
import { segmentTurn, underlineSlots } from "@/lib/client/transcript/segment-turn";
import { textAttribute } from "@/lib/client/transcript/text-attribute";
import "@/components/transcript/transcript.css";

interface TextProps {
  read: ReadText;
  placed: readonly PlacedEvidence[];
  looks: CodeLooks;
  focusedId: string | null;
  /** What a mark says, in one sentence for the ear. */
  noteOf: (mark: PlacedEvidence) => string;
}

/** Id of the note that a mark points to; it stands where the mark begins. */
const noteId = (evidenceId: string): string => `evidence-${evidenceId}`;

/** The words of one paragraph, cut at the edges of the marks. Marked up it is the same text as before. */
function Words({
  text,
  block,
  marks,
  looks,
  focusedId,
}: Omit<TextProps, "read" | "placed" | "noteOf"> & {
  text: string;
  block: { start: number; end: number };
  marks: readonly PlacedEvidence[];
}) {
  return segmentTurn(text.slice(block.start, block.end), block, marks).map((segment) => {
    const words: ReactNode = segment.sign ? (
      <span className="direction-sign" data-sign={segment.sign}>
        {segment.text}
      </span>
    ) : (
      segment.text
    );
    const drawn = segment.codings.filter(({ lane }) => lane < underlineSlots);
    const shown = segment.codings.find(({ id }) => id === focusedId) ?? drawn[0] ?? segment.codings[0];
    if (!shown) return <Fragment key={segment.start}>{words}</Fragment>;
    return (
      <mark
        key={segment.start}
        data-evidence={[shown.id, ...segment.codings.map(({ id }) => id)].join(" ")}
        aria-details={noteId(shown.id)}
        data-slot={drawn[0]?.lane ?? "none"}
        data-focused={shown.id === focusedId ? "" : undefined}
        data-more={segment.more > 0 ? `+${segment.more}` : undefined}
        {...lookOf(looks, shown.view.codeId)}
      >
        {words}
      </mark>
    );
  });
}

const Part = memo(function Part({ read, part, placed, looks, focusedId, noteOf }: TextProps & { part: DocumentPart }) {
  const t = useTranslations("document");
  const { text } = read.indexed;
  const blocks = read.texts.slice(part.from, part.to);
  const height = 24 + blocks.reduce((sum, { start, end }) => sum + 12 + 28 * Math.ceil((end - start) / 72), 0);
  return (
    <div className="document-part" style={{ containIntrinsicBlockSize: `auto ${height}px` }}>
      {part.label === null ? null : (
        <p className="document-page" data-page={part.label}>
          {t("page", { label: part.label })}
          {blocks.length === 0 ? ` · ${t("pageEmpty")}` : ""}
        </p>
      )}
      {blocks.map((block, rank) => (
        <p
          key={block.start}
          id={`turn-words-${part.from + rank}`}
          {...{ [textAttribute]: block.start }}
          dir="auto"
          className="document-words reading"
        >
          <Words
            text={text}
            block={block}
            marks={placed.filter(({ start, end }) => start < block.end && end > block.start)}
            looks={looks}
            focusedId={focusedId}
          />
        </p>
      ))}
      {placed
        .filter(({ start }) => start >= (blocks[0]?.start ?? 0) && start < (blocks.at(-1)?.end ?? 0))
        .map((mark) => (
          <div key={mark.id} id={noteId(mark.id)} role="comment" className="sr-only">
            {noteOf(mark)}
          </div>
        ))}
    </div>
  );
});

const none: readonly PlacedEvidence[] = [];

/** The whole document as plain text with marks, page by page; the browser skips what is out of sight. */
export function DocumentText({ read, placed, looks, focusedId, noteOf }: TextProps) {
  const spanOf = (part: DocumentPart) => ({
    start: read.texts[part.from]?.start ?? 0,
    end: read.texts[part.to - 1]?.end ?? 0,
  });
  return read.parts.map((part) => {
    const { start, end } = spanOf(part);
    const marks = placed.filter((mark) => mark.start < end && mark.end > start);
    return (
      <Part
        key={`${part.from} ${part.label}`}
        read={read}
        part={part}
        placed={marks.length === 0 ? none : marks}
        looks={looks}
        noteOf={noteOf}
        focusedId={marks.some(({ id }) => id === focusedId) ? focusedId : null}
      />
    );
  });
}
