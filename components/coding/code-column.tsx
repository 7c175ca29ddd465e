"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import type { NumberedCode } from "@/lib/client/coding/number-codes";
import { CodeNumber } from "./code-number";
import { useCoding } from "./coding-context";
import { Sheet } from "./sheet";

function CodeLine({ numbered, count }: { numbered: NumberedCode; count: number }) {
  const t = useTranslations("coding");
  const { study, acts, focused } = useCoding();
  const { code, digit, depth } = numbered;
  return (
    <li style={{ paddingInlineStart: `${depth * 0.75}rem` }}>
      <button
        type="button"
        // The selection stays while a code is pressed, so that a second one can follow.
        onPointerDown={(event) => event.preventDefault()}
        onClick={(event) => acts.apply(code.id, event.shiftKey ? "absent" : "present")}
        aria-keyshortcuts={digit === null ? undefined : String(digit)}
        title={code.name}
        disabled={!study.canCode}
        className={cn(
          "flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-left text-base leading-5 hover:bg-hover active:bg-pressed disabled:hover:bg-transparent pointer-coarse:min-h-11 pointer-coarse:items-center",
          focused?.view.codeId === code.id && "bg-hover",
        )}
      >
        <span className="mt-0.5">
          <CodeNumber numbered={numbered} />
        </span>
        <span className="min-w-0 flex-1 text-pretty">{code.name}</span>
        <span className="text-faint text-sm tabular-nums">
          {count > 0 ? count : ""}
          <span className="sr-only">{t("codes.count", { count })}</span>
        </span>
      </button>
    </li>
  );
}

/** The codebook beside the text: pinned factors with their keys, the other codes below. A press codes the passage. */
export function CodeColumn() {
  const t = useTranslations("coding");
  const { study, all, overlay, acts } = useCoding();
  const [filter, setFilter] = useState("");
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { coderId, codeId } of all) {
      if (coderId === study.actor.id) found.set(codeId, (found.get(codeId) ?? 0) + 1);
    }
    return found;
  }, [all, study]);
  const wanted = filter.trim().toLowerCase();
  const shown = study.codes.filter(({ code }) => code.name.toLowerCase().includes(wanted));
  const groups = [
    { name: t("codes.pinned"), codes: shown.filter((numbered) => numbered.digit !== null) },
    { name: t("codes.others"), codes: shown.filter(({ digit, code }) => digit === null && !code.isCandidate) },
    { name: t("codes.candidates"), codes: shown.filter(({ digit, code }) => digit === null && code.isCandidate) },
  ].filter((group) => group.codes.length > 0);
  return (
    <Sheet
      side="left"
      label={t("codes.label")}
      isOpen={overlay?.kind === "codes"}
      onClose={() => acts.setOverlay(null)}
      className="lg:h-full"
    >
      {study.codes.length > 12 ? (
        <Input
          type="search"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          placeholder={t("codes.filter")}
          aria-label={t("codes.filter")}
          className="mb-3"
        />
      ) : null}
      {groups.map((group) => (
        <section key={group.name} className="mb-4">
          <h2 className="eyebrow mb-1 px-2">{group.name}</h2>
          <ul className="m-0 list-none p-0">
            {group.codes.map((numbered) => (
              <CodeLine key={numbered.code.id} numbered={numbered} count={counts.get(numbered.code.id) ?? 0} />
            ))}
          </ul>
        </section>
      ))}
      {study.codes.length === 0 ? <p className="px-2 text-base text-muted">{t("codes.empty")}</p> : null}
      {study.canCode ? <p className="px-2 text-faint text-xs leading-4.5">{t("codes.hint")}</p> : null}
    </Sheet>
  );
}
