"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { type SidePane as Shown, type SidePaneKind, sidePaneKinds } from "@/lib/client/coding/side-pane";
import { useWordsEpoch } from "@/lib/client/live/live-context";
import { useCoding } from "../coding-context";
import { closePane } from "./open-pane";
import { PaneChoice } from "./pane-choice";
import { PaneCode } from "./pane-code";
import { PaneInterview } from "./pane-interview";
import { PaneQuotes } from "./pane-quotes";
import { PaneSeparator } from "./pane-separator";
import { PaneVersion } from "./pane-version";

interface ContentProps {
  shown: Shown;
  onShow: (pane: Shown) => void;
}

function Content({ shown, onShow }: ContentProps) {
  const t = useTranslations("coding.beside");
  const { words } = useCoding();
  const { kind, what, at } = shown;
  if (what === null) return <p className="px-4 py-2 text-base text-muted">{t(`empty.${kind}`)}</p>;
  if (kind === "interview")
    return <PaneInterview key={what} transcriptId={what} at={at} label={t("reads.interview")} onShow={onShow} />;
  if (kind === "version")
    return <PaneVersion key={what} version={Number(what)} label={t("reads.version", { version: what })} />;
  const code = words.codeName(what);
  if (kind === "code") return <PaneCode key={what} codeId={what} label={t("reads.code", { code })} onShow={onShow} />;
  return <PaneQuotes key={what} codeId={what} label={t("reads.quotes", { code })} onShow={onShow} />;
}

/**
 * Something to read beside the text: it scrolls by itself and leaves cursor, selection and keys with the text. On a narrow
 * screen it is a sheet below. What it shows is asked of the server as any other screen would ask, and leaves at once when an
 * interviewee withdraws (claim C08).
 */
export function SidePane({ shown }: { shown: Shown }) {
  const t = useTranslations("coding.beside");
  const common = useTranslations("common");
  const coding = useCoding();
  const epoch = useWordsEpoch();
  const { acts, study } = coding;
  const [last] = useState(() => new Map<SidePaneKind, Shown>());
  last.set(shown.kind, shown);
  const show = (pane: Shown) => acts.changeView({ beside: pane });
  const change = (kind: SidePaneKind) => {
    // Between a code's entry and its quotes the code stays.
    const isOfCode = (one: SidePaneKind) => one === "code" || one === "quotes";
    const what = isOfCode(kind) && isOfCode(shown.kind) ? shown.what : null;
    show(what === null ? (last.get(kind) ?? { kind, what: null, at: null }) : { kind, what, at: null });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    closePane(coding);
  };
  return (
    <aside
      id="side-pane"
      data-side-pane
      data-no-print
      tabIndex={-1}
      aria-label={t("label")}
      onKeyDown={press}
      className="flex min-h-0 flex-col border-line bg-surface outline-none max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-(--z-sticky) max-lg:h-[var(--beside-height,48dvh)] max-lg:rounded-t-xl max-lg:border-t max-lg:bg-raised max-lg:pb-14 max-lg:shadow-dialog lg:sticky lg:top-(--shell-top) lg:h-[calc(100dvh-var(--shell-top))]"
    >
      <PaneSeparator size="width" personId={study.actor.id} />
      <PaneSeparator size="height" personId={study.actor.id} />
      <div className="flex flex-col gap-2 px-4 pt-3 pb-2 max-lg:pt-4">
        <div className="-mr-2 flex items-center justify-between gap-1">
          <SegmentedControl
            label={t("kind")}
            size="sm"
            className="[&>label]:px-1.5 sm:max-lg:[&>label]:px-3"
            options={sidePaneKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            value={shown.kind}
            onValueChange={change}
          />
          <IconButton size="sm" label={common("close")} onClick={() => closePane(coding)}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
        <PaneChoice pane={shown} onChoose={(what) => show({ kind: shown.kind, what, at: null })} />
      </div>
      <Content key={epoch} shown={shown} onShow={show} />
    </aside>
  );
}
