"use client";

import { useTranslations } from "next-intl";
import type { EffectiveChoices } from "@/lib/domain/consent/consent-choice";
import { ChoiceMark } from "./choice-mark";
import { useChoiceReadings } from "./use-choice-words";

/** What holds once the record is stored, while it is still typed. */
export function RecordResult({ choices }: { choices: EffectiveChoices }) {
  const t = useTranslations("consent.form");
  const readingsOf = useChoiceReadings();
  return (
    <section aria-labelledby="record-result" className="rounded-lg border border-line bg-canvas px-4 py-3">
      <h2 id="record-result" className="mb-2 text-base">
        {t("result")}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        {readingsOf(choices).map((reading) => (
          <div key={reading.choice} className="contents">
            <dt className="text-muted">{reading.name}</dt>
            <dd className="m-0">
              <ChoiceMark reading={reading} isVideo={choices.recording === "videoAndAudio"} />
            </dd>
          </div>
        ))}
      </dl>
      {choices.analysis ? null : <p className="mt-3 text-sm text-warn">{t("resultNothing")}</p>}
    </section>
  );
}
