"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { codeColour, codeHues, codePatterns } from "@/components/ui/code-colour";
import { shortenLabel } from "@/lib/client/quote/shorten-label";
import { deriveCodeline } from "@/lib/domain/coding/derive-codeline";
import type { CodelineView } from "@/lib/schema/quote-picture";
import { PictureFrame } from "./picture-frame";
import { PictureMark } from "./picture-mark";
import type { QuoteFilterState } from "./use-quote-filter";
import type { StudyNames } from "./use-study-names";

const LABEL = 220;
const PLOT = 430;
const ROW = 30;
const HEAD = 26;
const TARGET = 26;
const TICKS = 6;

interface CodelinePictureProps {
  projectId: string;
  data: CodelineView;
  number: number;
  state: QuoteFilterState;
  names: StudyNames;
}

/** Codes as lines, turns from left to right; a mark opens its passage, marks that lie together open their quotes. */
export function CodelinePicture({ projectId, data, number, state, names }: CodelinePictureProps) {
  const t = useTranslations("quote.line");
  const router = useRouter();
  const { turns, marks, codeIds, transcriptId, interviewId } = data;
  const groups = deriveCodeline(turns, marks, { width: PLOT, target: TARGET });
  const markOf = new Map(marks.map((mark) => [mark.codingId, mark]));
  const each = PLOT / Math.max(1, turns.length);
  const every = Math.max(1, Math.ceil(turns.length / TICKS));
  const clock = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;
  return (
    <PictureFrame
      label={t("caption", { number })}
      legend={t("legend")}
      width={LABEL + PLOT + 8}
      height={HEAD + codeIds.length * ROW + 4}
    >
      {turns.map((turn, at) =>
        at % every === 0 ? (
          <g key={turn.index}>
            <line
              x1={LABEL + at * each}
              x2={LABEL + at * each}
              y1={HEAD - 4}
              y2={HEAD + codeIds.length * ROW}
              className="stroke-line-strong"
            />
            <text x={LABEL + at * each + 3} y={HEAD - 10} className="fill-faint text-xs tabular-nums">
              {turn.startMs === null ? t("turn", { turn: turn.index + 1 }) : clock(turn.startMs)}
            </text>
          </g>
        ) : null,
      )}
      {codeIds.map((codeId, at) => (
        <g key={codeId}>
          <line
            x1={LABEL}
            x2={LABEL + PLOT}
            y1={HEAD + (at + 0.5) * ROW}
            y2={HEAD + (at + 0.5) * ROW}
            className="stroke-line"
          />
          <text
            x={LABEL - 10}
            y={HEAD + (at + 0.5) * ROW}
            textAnchor="end"
            dominantBaseline="middle"
            className="fill-ink"
          >
            {shortenLabel(names.nameOf("code", codeId), 32)}
            <title>{names.nameOf("code", codeId)}</title>
          </text>
        </g>
      ))}
      {groups.map(({ codeId, codingIds, left, width, bars }, place) => {
        const row = codeIds.indexOf(codeId);
        const [first] = codingIds;
        const last = codingIds.at(-1);
        const from = (markOf.get(first ?? "")?.firstTurn ?? 0) + 1;
        const to = (markOf.get(last ?? "")?.lastTurn ?? 0) + 1;
        const isOne = codingIds.length === 1;
        const all = { code: [codeId], interview: [interviewId], view: "list" as const };
        const href = isOne ? `/projects/${projectId}/transcripts/${transcriptId}?coding=${first}` : state.hrefOf(all);
        const colour = names.codeById.get(codeId)?.code.colour;
        const y = HEAD + row * ROW;
        return (
          <PictureMark
            key={codingIds.join(" ")}
            href={href}
            label={t("mark", { code: names.nameOf("code", codeId), count: codingIds.length, from, to })}
            row={row}
            column={left}
            isEntry={place === 0}
            place={{ x: LABEL + left, y: y + 2, width, height: ROW - 4 }}
            onOpen={() => (isOne ? router.push(href) : state.set(all))}
          >
            <g {...codeColour(codeHues[colour?.hue ?? 7] ?? "black", codePatterns[colour?.pattern ?? 0] ?? "solid")}>
              {bars.map((bar) => (
                <rect
                  key={`${bar.left} ${bar.width}`}
                  x={LABEL + bar.left}
                  y={y + 7}
                  width={bar.width}
                  height={ROW - 14}
                  rx={1.5}
                  className="fill-[var(--code)] stroke-[var(--code-edge)]"
                />
              ))}
            </g>
          </PictureMark>
        );
      })}
    </PictureFrame>
  );
}
