"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowLeft, Plus, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useRef } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useListKeys } from "@/components/project/use-list-keys";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { memosQuery } from "@/lib/client/memo/memo-queries";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import { memoSubjectKinds } from "@/lib/domain/memo/memo-subject";
import { MemoList } from "./memo-list";
import { MemoPanel } from "./memo-panel";
import { useNewMemo } from "./use-new-memo";

const parsers = {
  memo: parseAsString,
  about: parseAsStringLiteral(memoSubjectKinds),
  text: parseAsString.withDefault(""),
};

/** All memos of the study, one of them open. */
export function MemosScreen({ projectId, canWrite }: { projectId: string; canWrite: boolean }) {
  const t = useTranslations("memo");
  const region = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useQueryStates(parsers, { history: "replace", throttleMs: 150 });
  const filter = {
    ...(place.about ? { subjectKind: place.about } : {}),
    ...(place.text.trim() === "" ? {} : { text: place.text.trim() }),
  };
  const { data, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    memosQuery(projectId, filter),
  );
  const memos = data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = Object.keys(filter).length > 0;
  const make = useNewMemo(projectId, (memoId) => void setPlace({ memo: memoId }, { history: "push" }));
  const begin = () => make.act({ kind: "project" });
  useListKeys(region);
  useShortcuts(
    canWrite
      ? {
          listNew: (event) => {
            event.preventDefault();
            begin();
          },
        }
      : {},
  );
  const add = canWrite ? (
    <Button variant="primary" busy={make.isBusy} onClick={begin}>
      <Plus aria-hidden="true" />
      {t("new")}
    </Button>
  ) : null;
  const isEmpty = !isPending && memos.length === 0 && !isFiltered && place.memo === null;
  return (
    <div ref={region} className="max-w-6xl">
      <PageHeader title={t("title")} lead={t("lead")} actions={isEmpty ? null : add} />
      <TroubleNote trouble={make.trouble} className="mb-4" />
      {isEmpty ? (
        <EmptyState icon={<StickyNote aria-hidden="true" />} title={t("empty")} action={add}>
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <div className="grid gap-x-10 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <div className={cn("min-w-0", place.memo !== null && "hidden lg:block")}>
            <div className="mb-3 grid grid-cols-[minmax(0,1fr)_9rem] gap-2">
              <Field label={t("search")} hideLabel>
                <Input
                  type="search"
                  value={place.text}
                  placeholder={t("search")}
                  onChange={(event) => void setPlace({ text: event.currentTarget.value || null })}
                />
              </Field>
              <Field label={t("about")} hideLabel>
                <Select
                  value={place.about ?? ""}
                  onChange={(event) =>
                    void setPlace({
                      about: memoSubjectKinds.find((kind) => kind === event.currentTarget.value) ?? null,
                    })
                  }
                  options={[
                    { value: "", label: t("all") },
                    ...memoSubjectKinds.map((kind) => ({ value: kind, label: t(`subject.${kind}`) })),
                  ]}
                />
              </Field>
            </div>
            {isPending ? <Skeleton lines={6} /> : null}
            {!isPending && memos.length === 0 ? <p className="px-3 text-muted">{t("emptySearch")}</p> : null}
            <MemoList
              memos={memos}
              chosenId={place.memo}
              onChoose={(memo) => void setPlace({ memo }, { history: "push" })}
            />
            {hasNextPage ? (
              <Button className="mt-2" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t("more")}
              </Button>
            ) : null}
          </div>
          <div className={cn("min-w-0", place.memo === null && "hidden lg:block")}>
            {place.memo === null ? (
              <p className="pt-2 text-muted">{t("choose")}</p>
            ) : (
              <>
                <Button variant="ghost" className="mb-2 -ml-2 lg:hidden" onClick={() => void setPlace({ memo: null })}>
                  <ArrowLeft aria-hidden="true" />
                  {t("back")}
                </Button>
                <MemoPanel
                  key={place.memo}
                  projectId={projectId}
                  memoId={place.memo}
                  onRemoved={() => {
                    void setPlace({ memo: null });
                  }}
                />
              </>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
