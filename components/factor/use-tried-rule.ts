"use client";

import { parseAsInteger, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { RuleChange } from "@/lib/client/factor/factor-queries";
import type { TriedRule } from "@/lib/client/factor/preview-factor-table";
import { evidenceModes } from "@/lib/domain/factor/evidence-mode";

const parsers = {
  salienceThreshold: parseAsInteger,
  presenceThreshold: parseAsInteger,
  evidenceMode: parseAsStringLiteral(evidenceModes),
};

interface TriedRuleState {
  /** What the address changes of the project's rule. */
  change: RuleChange;
  /** The rule with the change. */
  rule: TriedRule;
  isTried: boolean;
  /** What equals the project's rule leaves the address. */
  tryRule: (next: Partial<TriedRule>) => void;
  reset: () => void;
}

/** The rule that the reader tries out. It lives in the address, so that a link shows the same table; nothing is saved. */
export const useTriedRule = (saved: TriedRule, highest: number): TriedRuleState => {
  const [inAddress, setInAddress] = useQueryStates(parsers, { history: "replace", shallow: true, throttleMs: 120 });
  const { salienceThreshold, presenceThreshold, evidenceMode } = inAddress;
  const change = useMemo<RuleChange>(() => {
    const fits = (value: number | null): value is number => value !== null && value >= 1 && value <= highest;
    return {
      ...(fits(salienceThreshold) ? { salienceThreshold } : {}),
      ...(fits(presenceThreshold) ? { presenceThreshold } : {}),
      ...(evidenceMode ? { evidenceMode } : {}),
    };
  }, [salienceThreshold, presenceThreshold, evidenceMode, highest]);
  const rule = useMemo(() => ({ ...saved, ...change }), [saved, change]);
  const tryRule = (next: Partial<TriedRule>) => {
    const wanted = { ...rule, ...next };
    void setInAddress({
      salienceThreshold: wanted.salienceThreshold === saved.salienceThreshold ? null : wanted.salienceThreshold,
      presenceThreshold: wanted.presenceThreshold === saved.presenceThreshold ? null : wanted.presenceThreshold,
      evidenceMode: wanted.evidenceMode === saved.evidenceMode ? null : wanted.evidenceMode,
    });
  };
  const reset = () => void setInAddress({ salienceThreshold: null, presenceThreshold: null, evidenceMode: null });
  return { change, rule, isTried: Object.keys(change).length > 0, tryRule, reset };
};
