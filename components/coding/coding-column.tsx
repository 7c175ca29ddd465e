"use client";

import { useTranslations } from "next-intl";
import { useCoding } from "./coding-context";
import { CodingList } from "./coding-list";
import { FocusedCoding } from "./focused-coding";
import { Sheet } from "./sheet";

/** The focused coding with its code, and all codings of the interview in the order of the text. */
export function CodingColumn() {
  const t = useTranslations("coding");
  const { focused, overlay, acts, view } = useCoding();
  return (
    <Sheet
      side={view.beside ? "farRight" : "right"}
      label={t("list.label")}
      isOpen={overlay?.kind === "codings"}
      onClose={() => acts.setOverlay(null)}
      className={view.beside ? "min-[110rem]:border-l" : "xl:border-l"}
    >
      {focused ? (
        <FocusedCoding placed={focused} />
      ) : (
        <p className="border-line border-b px-4 py-4 text-base text-muted">{t("focused.none")}</p>
      )}
      <CodingList />
    </Sheet>
  );
}
