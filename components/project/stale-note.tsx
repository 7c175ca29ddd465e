"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

interface StaleNoteProps {
  /** What differs: the field's name, what was typed here, and what a colleague saved. */
  differences: readonly { label: string; mine: string; theirs: string }[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
  isBusy?: boolean | undefined;
}

/** Somebody else saved first: both texts beside each other, and the choice. */
export function StaleNote({ differences, onTakeTheirs, onKeepMine, isBusy = false }: StaleNoteProps) {
  const t = useTranslations("project.stale");
  return (
    <Callout
      tone="warn"
      live
      title={t("title")}
      actions={
        <>
          <Button size="sm" onClick={onTakeTheirs}>
            {t("takeTheirs")}
          </Button>
          <Button size="sm" variant="primary" busy={isBusy} onClick={onKeepMine}>
            {t("keepMine")}
          </Button>
        </>
      }
    >
      <p>{t("body")}</p>
      <dl className="mt-3 flex flex-col gap-3">
        {differences.map(({ label, mine, theirs }) => (
          <div key={label}>
            <dt className="font-medium text-ink text-sm">{label}</dt>
            <dd className="m-0 mt-1 grid gap-2 sm:grid-cols-2">
              <Version heading={t("mine")} text={mine === "" ? t("empty") : mine} />
              <Version heading={t("theirs")} text={theirs === "" ? t("empty") : theirs} />
            </dd>
          </div>
        ))}
      </dl>
    </Callout>
  );
}

function Version({ heading, text }: { heading: string; text: string }) {
  return (
    <div className="rounded-md border border-line bg-surface px-2.5 py-1.5">
      <p className="text-faint text-xs">{heading}</p>
      <p className="whitespace-pre-wrap text-ink text-sm">{text}</p>
    </div>
  );
}
