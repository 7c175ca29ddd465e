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
    // Without a height of its own: the text below does not move when a mode begins.
    <div
      data-no-print
      className="sticky top-[calc(var(--shell-top)+2.75rem)] z-(--z-sticky) h-0 pointer-coarse:top-[calc(var(--shell-top)+3.5rem)]"
    >
      <div className="absolute inset-x-0 top-0 flex min-h-11 items-center gap-x-3 border-accent border-b bg-accent-soft px-4 py-1.5 text-accent text-base leading-5 shadow-sm">
        {children}
      </div>
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
        <span className="min-w-0 font-medium">{t(`adjust.mode.${adjusting.edge}`)}</span>
        <span className="hidden text-sm 2xl:inline">{t("adjust.keys")}</span>
        <span className="ml-auto flex shrink-0 gap-1.5">
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
