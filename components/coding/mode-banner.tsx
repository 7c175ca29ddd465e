"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CodeNumber } from "./code-number";
import { useCoding } from "./coding-context";
import { useAdjust } from "./use-adjust";
import { useLatest } from "./use-latest";

function Banner({ children }: { children: ReactNode }) {
  return (
    <div
      data-no-print
      className="sticky top-[calc(var(--shell-top)+2.75rem)] z-(--z-sticky) flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-accent border-b bg-accent-soft px-4 py-1.5 text-accent text-base pointer-coarse:top-[calc(var(--shell-top)+3.5rem)]"
    >
      {children}
    </div>
  );
}

/** Says that the keys or each selection do something else than usual, and how it ends. */
export function ModeBanner() {
  const t = useTranslations("coding");
  const coding = useCoding();
  const adjust = useAdjust(useLatest(coding));
  const { adjusting, brush, study, words, caseChoice, acts } = coding;
  const numbered = brush && study.codeById.get(brush.codeId);
  if (adjusting)
    return (
      <Banner>
        <span className="font-medium">{t(`adjust.mode.${adjusting.edge}`)}</span>
        <span className="hidden text-sm lg:inline">{t("adjust.keys")}</span>
        <span className="ml-auto flex gap-1.5">
          {adjusting.ids.length > 1 ? (
            <Button size="sm" onClick={adjust.detach}>
              {t("adjust.detach")}
            </Button>
          ) : null}
          <Button size="sm" onClick={adjust.restore}>
            {t("adjust.restore")}
          </Button>
          <Button size="sm" variant="primary" onClick={adjust.keep}>
            {t("adjust.keep")}
          </Button>
        </span>
      </Banner>
    );
  if (!brush || !numbered) return null;
  return (
    <Banner>
      <CodeNumber numbered={numbered} />
      <span className="min-w-0 font-medium">
        {t("brush.on", {
          code: numbered.code.name,
          chip: t("chips.case", { stance: words.stance(brush.stance), name: words.choice(caseChoice) }),
        })}
      </span>
      <span className="hidden text-sm xl:inline">{t("brush.keys")}</span>
      <Button size="sm" className="ml-auto" onClick={() => acts.setBrush(null)}>
        {t("brush.end")}
      </Button>
    </Banner>
  );
}
