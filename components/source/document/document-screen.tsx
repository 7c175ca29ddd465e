"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { rangeOf } from "@/components/coding/ranges";
import { Sheet } from "@/components/coding/sheet";
import { usePassageSelection } from "@/components/coding/use-passage-selection";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { numberCodes } from "@/lib/client/coding/number-codes";
import { type PlacedEvidence, placeEvidence, readDocumentText } from "@/lib/client/source/read-document-text";
import { createPassageStore } from "@/lib/client/transcript/passage-store";
import type { EvidenceView } from "@/lib/schema/evidence";
import type { SourceTextView } from "@/lib/schema/source-text";
import { useKindWord } from "../use-kind-word";
import type { DocumentPlace } from "./document-place";
import { DocumentText } from "./document-text";
import { EvidenceList } from "./evidence-list";
import { MarkForm } from "./mark-form";
import { RemoveText } from "./remove-text";
import { useDocumentKeys } from "./use-document-keys";

interface DocumentScreenProps extends DocumentPlace {
  text: SourceTextView;
  evidence: readonly EvidenceView[];
}

/** A document to be read: passages are chosen, marked as evidence for a cell, and found again. */
export function DocumentScreen(props: DocumentScreenProps) {
  const { projectId, source, text, evidence, factors, cases, canLink, opensAt } = props;
  const t = useTranslations("document");
  const kindWord = useKindWord();
  const root = useRef<HTMLElement>(null);
  const read = useMemo(() => readDocumentText(text.text, text.pages), [text]);
  const placed = useMemo(() => placeEvidence(read, text.id, evidence), [read, text.id, evidence]);
  const looks = useMemo(
    () =>
      new Map(
        numberCodes(factors).map(({ code, number }) => [code.id, { number, name: code.name, colour: code.colour }]),
      ),
    [factors],
  );
  const [store] = useState(createPassageStore);
  const chosen = useSyncExternalStore(store.subscribe, store.get, () => null);
  const [focusedId, setFocused] = useState<string | null>(opensAt);
  const [isOpen, setOpen] = useState(false);
  const noteOf = useCallback(
    ({ view }: PlacedEvidence) =>
      t("note", {
        value: t(`value.${view.value}`),
        code: looks.get(view.codeId)?.name ?? t("codeGone"),
        case: cases.find(({ id }) => id === view.caseId)?.name ?? t("caseGone"),
      }),
    [t, looks, cases],
  );
  const reveal = useCallback(
    (span: { start: number; end: number }) => {
      const element = rangeOf(read, span)?.startContainer.parentElement;
      element?.scrollIntoView({ block: "center" });
    },
    [read],
  );
  const point = useCallback(
    (target: Element) => {
      store.set(null);
      const [id] = target.closest("mark")?.dataset.evidence?.split(" ") ?? [];
      setFocused(id ?? null);
      if (id) setOpen(true);
    },
    [store],
  );
  usePassageSelection(root, read, store, point, placed);
  useDocumentKeys(root, read, store, { reveal, open: () => setOpen(true) });

  // The address names a mark: the page opens there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what was there when the page opened
  useEffect(() => {
    const span = placed.find(({ id }) => id === opensAt);
    if (span) reveal(span);
  }, [opensAt]);

  const close = () => {
    store.set(null);
    setOpen(false);
  };
  const elsewhere = evidence.filter((item) => item.passage?.textId !== text.id);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 max-xl:pb-24">
        <PageHeader
          title={<span dir="auto">{source.citation}</span>}
          marks={<Badge>{kindWord(source.kind)}</Badge>}
          lead={
            <>
              <Link className="prose-link" href={`/projects/${projectId}/sources`}>
                {t("back")}
              </Link>
              <span className="mt-1 block">
                {t("lead", { pages: text.pages.length, marks: placed.length })} {t("never")}
              </span>
            </>
          }
          actions={
            source.abilities.includes("source:change") ? (
              <RemoveText projectId={projectId} text={text} markCount={placed.length} />
            ) : null
          }
        />
        <section
          ref={root}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is operated by keys, so it takes the focus
          tabIndex={0}
          aria-label={t("text")}
          className="transcript max-w-2xl"
        >
          <DocumentText read={read} placed={placed} looks={looks} focusedId={focusedId} noteOf={noteOf} />
        </section>
      </div>
      {chosen && canLink && !isOpen ? (
        <div className="fixed inset-x-0 bottom-0 z-(--z-popup) flex gap-2 border-line border-t bg-raised p-3 xl:hidden">
          <Button variant="primary" size="lg" className="flex-1" onClick={() => setOpen(true)}>
            {t("mark")}
          </Button>
          <Button size="lg" onClick={close}>
            {t("leave")}
          </Button>
        </div>
      ) : null}
      {!chosen && !isOpen ? (
        <div className="fixed inset-x-0 bottom-0 z-(--z-popup) border-line border-t bg-raised p-3 xl:hidden">
          <Button size="lg" className="w-full" onClick={() => setOpen(true)}>
            {t("marks", { count: placed.length })}
          </Button>
        </div>
      ) : null}
      <Sheet side="right" label={t(chosen && canLink ? "mark" : "marksTitle")} isOpen={isOpen} onClose={close}>
        {chosen && canLink ? (
          <MarkForm
            key={`${chosen.start} ${chosen.end}`}
            projectId={projectId}
            text={text}
            read={read}
            chosen={chosen}
            factors={factors}
            cases={cases}
            isFocused={isOpen}
            onDone={(made) => {
              close();
              if (made) setFocused(made);
              root.current?.focus({ preventScroll: true });
            }}
          />
        ) : (
          <EvidenceList
            projectId={projectId}
            placed={placed}
            elsewhere={elsewhere}
            factors={factors}
            cases={cases}
            looks={looks}
            focusedId={focusedId}
            canLink={canLink}
            onFocus={(item) => {
              setFocused(item.id);
              reveal(item);
            }}
          />
        )}
      </Sheet>
    </div>
  );
}
