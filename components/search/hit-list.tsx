"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import type { SearchHitView } from "@/lib/schema/search";

/** A hit's own place, by which it is chosen. */
export const keyOfHit = (hit: SearchHitView): string => `${hit.transcriptId} ${hit.start} ${hit.end}`;

interface HitListProps {
  projectId: string;
  hits: readonly SearchHitView[];
  nameOf: (hit: SearchHitView) => string;
  chosen: ReadonlySet<string>;
  onChoose: ((key: string) => void) | null;
}

/** The hits of each interview as lines with the words before and after, so that the hits stand below each other. */
export function HitList({ projectId, hits, nameOf, chosen, onChoose }: HitListProps) {
  const t = useTranslations("search");
  const groups = new Map<number, SearchHitView[]>();
  for (const hit of hits) groups.set(hit.interviewNumber, [...(groups.get(hit.interviewNumber) ?? []), hit]);
  return (
    <div className="flex flex-col gap-6">
      {[...groups].map(([number, own]) => (
        <section key={number} aria-label={t("interview", { number })}>
          <h2 className="mb-1 flex items-baseline gap-2 font-semibold text-base">
            {t("interview", { number })}
            <span className="font-normal text-faint text-sm tabular-nums">{own.length}</span>
          </h2>
          <ul className="m-0 list-none border-line border-t p-0">
            {own.map((hit) => (
              <HitLine
                key={keyOfHit(hit)}
                {...{ projectId, hit }}
                name={nameOf(hit)}
                isChosen={chosen.has(keyOfHit(hit))}
                onChoose={hit.role === "interviewee" ? onChoose : null}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface HitLineProps {
  projectId: string;
  hit: SearchHitView;
  name: string;
  isChosen: boolean;
  onChoose: ((key: string) => void) | null;
}

function HitLine({ projectId, hit, name, isChosen, onChoose }: HitLineProps) {
  const t = useTranslations("search");
  const key = keyOfHit(hit);
  const turn = hit.turnIndex + 1;
  const isWhole = hit.before === "" && hit.after === "";
  const place = { interview: hit.interviewNumber, turn };
  return (
    <li
      data-list-row
      data-hit={key}
      className={cn("flex items-start gap-3 border-line border-b px-1 py-1.5", isChosen && "bg-accent-soft")}
    >
      <span className="w-5 shrink-0">
        {onChoose ? (
          <Checkbox
            hideLabel
            label={t("choose", { ...place, text: hit.exact.slice(0, 80) })}
            checked={isChosen}
            onChange={() => onChoose(key)}
          />
        ) : null}
      </span>
      <Link
        data-list-item
        href={`/projects/${projectId}/transcripts/${hit.transcriptId}?turn=${turn}`}
        aria-label={t("open", place)}
        className="w-24 shrink-0 truncate rounded-sm text-muted text-sm leading-6 hover:text-accent hover:underline"
      >
        {name}
      </Link>
      <p
        dir="auto"
        className={cn(
          "reading m-0 min-w-0 flex-1 text-[0.875rem] leading-6",
          isWhole ? "" : "sm:grid sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] sm:gap-x-1",
        )}
      >
        {isWhole ? null : (
          <span className="text-muted sm:overflow-hidden sm:whitespace-pre sm:text-right sm:[direction:rtl]">
            <bdi>{hit.before}</bdi>
          </span>
        )}
        <mark
          className={cn(
            "text-ink",
            isWhole ? "bg-transparent" : "rounded-sm bg-warn-soft font-semibold sm:whitespace-pre",
          )}
        >
          {hit.exact}
        </mark>
        {isWhole ? null : <span className="text-muted sm:overflow-hidden sm:whitespace-pre">{hit.after}</span>}
      </p>
    </li>
  );
}
