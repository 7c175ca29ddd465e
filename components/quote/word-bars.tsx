"use client";

import { useTranslations } from "next-intl";
import { shortenLabel } from "@/lib/client/quote/shorten-label";
import type { WordFrequencyView } from "@/lib/schema/quote";
import { PictureFrame } from "./picture-frame";
import { PictureMark } from "./picture-mark";

const MOST = 25;
const ROW = 28;
const LABEL = 160;
const PLOT = 380;
const SAID = 150;

interface WordBarsProps {
  words: WordFrequencyView["words"];
  hrefOf: (word: string) => string;
  onOpen: (word: string) => void;
}

/** The most frequent words as bars by how often they are said; a bar opens the word in context. */
export function WordBars({ words, hrefOf, onOpen }: WordBarsProps) {
  const t = useTranslations("quote.frequency");
  const shown = words.slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <PictureFrame
      label={t("caption")}
      legend={t("bars", { shown: shown.length, all: words.length })}
      width={LABEL + PLOT + SAID}
      height={shown.length * ROW}
    >
      {shown.map(({ word, count, interviewees, passages }, at) => {
        const y = at * ROW;
        const width = Math.max(2, (count / most) * PLOT);
        return (
          <PictureMark
            key={word}
            href={hrefOf(word)}
            label={t("bar", { word, count, passages, interviewees })}
            row={at}
            column={0}
            isEntry={at === 0}
            place={{ x: 0, y: y + 1, width: LABEL + PLOT + SAID, height: ROW - 2 }}
            onOpen={() => onOpen(word)}
          >
            <text x={LABEL - 10} y={y + ROW / 2} textAnchor="end" dominantBaseline="middle" className="fill-ink">
              {shortenLabel(word, 22)}
            </text>
            <rect x={LABEL} y={y + 6} width={width} height={ROW - 12} rx={2} className="fill-accent" />
            <text
              x={LABEL + width + 8}
              y={y + ROW / 2}
              dominantBaseline="middle"
              className="fill-muted text-xs tabular-nums"
            >
              {t("said", { count, interviewees })}
            </text>
          </PictureMark>
        );
      })}
    </PictureFrame>
  );
}
