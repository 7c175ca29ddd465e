"use client";

import { useTranslations } from "next-intl";
import { shortenLabel } from "@/lib/client/quote/shorten-label";
import { deriveDotMatrix } from "@/lib/domain/coding/derive-dot-matrix";
import { PictureFrame } from "./picture-frame";
import { PictureMark } from "./picture-mark";

const SIZE = 44;
const ROW_LABEL = 220;
/** Letters of a column's name that are shown, and the room that one of them takes on its slope. */
const LETTERS = 22;
const LETTER = 5;

interface DotMatrixProps {
  label: string;
  rows: readonly { readonly id: string; readonly label: string }[];
  columns: readonly { readonly id: string; readonly label: string }[];
  countOf: (
    rowId: string,
    columnId: string,
  ) => { readonly interviewees: number; readonly passages: number } | undefined;
  /** What a dot stands for: people, or passages where a cell is one person. */
  unit?: "interviewees" | "passages" | undefined;
  /** What a cell says, in words. */
  wordsOf: (rowId: string, columnId: string) => string;
  hrefOf: (rowId: string, columnId: string) => string;
  onOpen: (rowId: string, columnId: string) => void;
}

/** A matrix of dots: the area is the number of interviewees (or passages), written beside it. */
export function DotMatrix({
  label,
  rows,
  columns,
  countOf,
  unit = "interviewees",
  wordsOf,
  hrefOf,
  onOpen,
}: DotMatrixProps) {
  const t = useTranslations("quote.picture");
  const cells = rows.flatMap((row, at) =>
    columns.map((column, place) => ({ row: at, column: place, weight: countOf(row.id, column.id)?.[unit] ?? 0 })),
  );
  const dots = deriveDotMatrix(cells, SIZE);
  const longest = Math.max(0, ...columns.map(({ label: name }) => Math.min(LETTERS, [...name].length)));
  const head = 20 + longest * LETTER;
  const width = ROW_LABEL + columns.length * SIZE + head;
  const height = head + rows.length * SIZE;
  return (
    <PictureFrame label={label} legend={t(`dots.${unit}`)} width={width} height={height}>
      {columns.map(({ id, label: name }, at) => {
        const [x, y] = [ROW_LABEL + (at + 0.5) * SIZE, head - 8];
        return (
          <text key={id} x={x} y={y} transform={`rotate(-45 ${x} ${y})`} className="fill-muted">
            {shortenLabel(name, LETTERS)}
            <title>{name}</title>
          </text>
        );
      })}
      {rows.map(({ id, label: name }, at) => (
        <g key={id}>
          <line
            x1={0}
            x2={ROW_LABEL + columns.length * SIZE}
            y1={head + at * SIZE}
            y2={head + at * SIZE}
            className="stroke-line"
          />
          <text
            x={ROW_LABEL - 10}
            y={head + (at + 0.5) * SIZE}
            textAnchor="end"
            dominantBaseline="middle"
            className="fill-ink"
          >
            {shortenLabel(name, 32)}
            <title>{name}</title>
          </text>
        </g>
      ))}
      {dots.map(({ row, column, x, y, radius, weight }, at) => {
        const [rowId, columnId] = [rows[row]?.id ?? "", columns[column]?.id ?? ""];
        return (
          <PictureMark
            key={`${rowId} ${columnId}`}
            href={hrefOf(rowId, columnId)}
            label={wordsOf(rowId, columnId)}
            row={row}
            column={column}
            isEntry={at === 0}
            place={{ x: ROW_LABEL + column * SIZE + 1, y: head + row * SIZE + 1, width: SIZE - 2, height: SIZE - 2 }}
            onOpen={() => onOpen(rowId, columnId)}
          >
            <circle cx={ROW_LABEL + x - 5} cy={head + y} r={radius * 0.8} className="fill-accent" />
            <text
              x={ROW_LABEL + (column + 1) * SIZE - 3}
              y={head + (row + 1) * SIZE - 5}
              textAnchor="end"
              className="fill-ink text-xs tabular-nums"
            >
              {weight}
            </text>
          </PictureMark>
        );
      })}
    </PictureFrame>
  );
}
