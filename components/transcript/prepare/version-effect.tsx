"use client";

import { useTranslations } from "next-intl";
import { describeDifferences } from "@/lib/domain/transcript/describe-differences";
import { indexText } from "@/lib/domain/transcript/offset";
import type { CarriedCodingView, VersionPreviewView } from "@/lib/schema/transcript-version";
import type { PrepareData } from "./prepare-data";

const SHOWN = 30;
const AROUND = 40;

interface VersionEffectProps {
  data: PrepareData;
  effect: VersionPreviewView;
}

/** What a correction changes in the text, and what becomes of the codings that stand in it. */
export function VersionEffect({ data, effect }: VersionEffectProps) {
  const t = useTranslations("prepare");
  const { codings, items } = effect;
  const total = codings.unmoved + codings.moved + codings.textChanged + codings.needsDecision;
  const others = items.filter(({ creditsOthers }) => creditsOthers).length;
  return (
    <div className="flex flex-col gap-4">
      <p className="font-medium text-ink text-md">
        {total === 0 ? t("preview.noCodings") : t("preview.codings", codings)}
      </p>
      {others > 0 ? <p className="text-base">{t("preview.creditsOthers", { count: others })}</p> : null}
      <p className="text-base text-muted">{t("changes", effect.changes)}</p>
      <Group
        data={data}
        title={t("preview.decide")}
        lead={t("preview.decideLead")}
        items={items.filter(({ outcome }) => outcome === "needsDecision")}
      />
      <Group
        data={data}
        title={t("preview.changed")}
        items={items.filter(({ outcome }) => outcome === "textChanged")}
      />
      <Differences text={data.transcript.text} language={data.transcript.language} steps={effect.steps} />
    </div>
  );
}

function Group(props: { data: PrepareData; title: string; lead?: string; items: readonly CarriedCodingView[] }) {
  const t = useTranslations("prepare.preview");
  const { data, title, lead, items } = props;
  if (items.length === 0) return null;
  const { language } = data.transcript;
  return (
    <section>
      <h3 className="font-semibold text-base">{title}</h3>
      {lead ? <p className="text-muted text-sm">{lead}</p> : null}
      <ul className="m-0 mt-2 flex list-none flex-col gap-2 p-0">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.id} className="rounded-md border border-line px-3 py-2">
            <p className="text-muted text-sm">{data.codes.find(({ id }) => id === item.codeId)?.name}</p>
            <p dir="auto" lang={language} className="reading">
              {item.before}
            </p>
            {item.exact === null ? null : (
              <p dir="auto" lang={language} className="reading">
                <span className="text-muted text-sm">{t("after")} </span>
                {item.exact}
              </p>
            )}
            {item.reason ? <p className="text-sm">{t(`reasons.${item.reason}`)}</p> : null}
          </li>
        ))}
      </ul>
      {items.length > SHOWN ? <p className="mt-1 text-sm">{t("more", { count: items.length - SHOWN })}</p> : null}
    </section>
  );
}

/** What stays is shown as far as it helps to find the place. */
const shorten = (words: string): string => {
  const letters = [...words];
  if (letters.length <= AROUND * 2) return words;
  return `${letters.slice(0, AROUND).join("")} … ${letters.slice(-AROUND).join("")}`;
};

function Differences({
  text,
  language,
  steps,
}: {
  text: string;
  language: string;
  steps: VersionPreviewView["steps"];
}) {
  const t = useTranslations("prepare.preview");
  const stretches = describeDifferences(indexText(text), steps.slice(0, SHOWN));
  if (steps.length === 0) return null;
  const shown = stretches.map(({ kind, text: words }, place) => ({
    place,
    kind,
    words: kind === "same" ? shorten(words) : words,
  }));
  return (
    <details>
      <summary className="text-base">{t("differences")}</summary>
      <p dir="auto" lang={language} className="reading mt-2 whitespace-pre-wrap">
        {shown.map(({ place, kind, words }) =>
          kind === "same" ? (
            <span key={place}>{words}</span>
          ) : kind === "removed" ? (
            <del key={place} className="version-removed">
              {words}
            </del>
          ) : (
            <ins key={place} className="version-added">
              {words}
            </ins>
          ),
        )}
      </p>
      {steps.length > SHOWN ? <p className="text-sm">{t("more", { count: steps.length - SHOWN })}</p> : null}
    </details>
  );
}
