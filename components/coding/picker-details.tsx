"use client";

import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";
import type { PickerOption } from "@/lib/client/coding/picker-options";

/** What the code at hand means and when it does not apply, and what the keys will do with it. */
export function PickerDetails({
  option,
  keys,
}: {
  option: PickerOption | undefined;
  keys: readonly [string, string][];
}) {
  const t = useTranslations("coding.picker");
  const code = option?.kind === "code" ? option.numbered.code : null;
  return (
    <>
      {code && (code.definition || code.exclude) ? (
        <div className="border-line border-t px-3 py-2 text-sm leading-5">
          {code.definition ? <p className="line-clamp-3 text-muted">{code.definition}</p> : null}
          {code.exclude ? (
            <p className="mt-1 line-clamp-2 text-muted">
              <span className="font-medium text-ink">{t("whenNot")}</span> {code.exclude}
            </p>
          ) : null}
        </div>
      ) : null}
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t px-3 py-2 text-faint text-xs">
        {keys.map(([key, words]) => (
          <span key={key} className="inline-flex items-center gap-1.5">
            <Kbd keys={key} /> {words}
          </span>
        ))}
      </p>
    </>
  );
}
