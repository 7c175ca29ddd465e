"use client";

import { Table2, Trash2 } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { isUnstored } from "@/lib/client/coding/draft-coding";
import type { PlacedCoding } from "@/lib/client/coding/lay-out-codings";
import { tableAddress } from "@/lib/client/coding/table-address";
import { clockOf } from "@/lib/client/transcript/clock-of";
import { turnIndexAt } from "@/lib/client/transcript/sentence-cursor";
import { CodeCard } from "./code-card";
import { CodeNumber } from "./code-number";
import { useCoding } from "./coding-context";
import { EdgeButtons } from "./edge-buttons";
import { StanceEditor } from "./stance-editor";

/** Everything about one coding: what it says of which cases, who made it when, and the definition it was made by. */
export function FocusedCoding({ placed }: { placed: PlacedCoding }) {
  const t = useTranslations("coding");
  const format = useFormatter();
  const { study, words, acts, chord } = useCoding();
  const { view } = placed;
  const turn = turnIndexAt(study.texts, placed.start);
  const numbered = study.codeById.get(view.codeId);
  const isMine = view.abilities.includes("coding:create") && study.canCode;
  const startMs = study.texts[turn]?.turn.startMs ?? null;
  return (
    <section
      aria-labelledby="focused-coding"
      className="border-line border-b px-4 py-4 xl:max-h-[60dvh] xl:shrink-0 xl:overflow-y-auto"
    >
      <p className="eyebrow">{t("focused.label", { place: startMs === null ? `${turn + 1}` : clockOf(startMs) })}</p>
      <h2 id="focused-coding" className="mt-1 flex items-start gap-2 text-base leading-5">
        {numbered ? <CodeNumber numbered={numbered} /> : null}
        <span className="min-w-0 flex-1">{words.codeName(view.codeId)}</span>
      </h2>
      <blockquote
        dir="auto"
        lang={study.transcript.language}
        className="m-0 mt-2 line-clamp-4 border-line-strong border-l-2 pl-2.5 font-serif text-base text-muted"
      >
        {study.indexed.text.slice(placed.start, placed.end)}
      </blockquote>
      <StanceEditor view={view} isEditable={isMine} isChordOpen={chord === "stance"} />
      {isMine ? <EdgeButtons /> : null}
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-faint text-xs">
        {view.status === "accepted" ? null : <Badge tone="unknown">{t(`status.${view.status}`)}</Badge>}
        {view.needsRepair ? <Badge tone="warn">{t("focused.needsRepair")}</Badge> : null}
        <span>
          {isUnstored(view)
            ? t("focused.unstored", { name: view.coderName })
            : t("focused.by", {
                name: view.coderName,
                when: format.dateTime(new Date(view.createdAt), { dateStyle: "medium", timeStyle: "short" }),
              })}
        </span>
        <span>{t(view.prompted ? "focused.prompted" : "focused.unprompted")}</span>
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Link
          href={tableAddress(study.projectId, view, numbered?.code.isFactor ?? false)}
          className={buttonStyles({ variant: "secondary", size: "sm" })}
        >
          <Table2 aria-hidden="true" />
          {t("focused.toTable")}
        </Link>
        {isMine ? (
          <Button variant="danger-quiet" size="sm" onClick={() => acts.remove(view)}>
            <Trash2 aria-hidden="true" />
            {t("focused.remove")}
          </Button>
        ) : null}
      </div>
      {numbered ? <CodeCard code={numbered.code} /> : null}
    </section>
  );
}
