"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { SaveState } from "@/components/ui/save-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { memoQuery, memosKey } from "@/lib/client/memo/memo-queries";
import { memoRoutes } from "@/lib/client/memo/memo-routes";
import { subjectAddress } from "@/lib/client/memo/subject-address";
import type { MemoView } from "@/lib/schema/memo";
import { MemoText } from "./memo-text";
import { type MemoMerge, useMemoSaving } from "./use-memo-saving";
import { useMemoWords } from "./use-memo-words";

const MemoEditor = dynamic(() => import("./memo-editor").then((module) => module.MemoEditor), {
  ssr: false,
  loading: () => <Skeleton className="h-52 w-full" />,
});

interface MemoPanelProps {
  projectId: string;
  memoId: string;
  /** The page already says what the memo is about. */
  hideSubject?: boolean;
  onRemoved: () => void;
}

/** One memo: read by everybody who may, written by the team. */
export function MemoPanel({ projectId, memoId, hideSubject = false, onRemoved }: MemoPanelProps) {
  const t = useTranslations("memo");
  // A memo that was removed here is not asked for again while the page leaves it.
  const [isGone, setIsGone] = useState(false);
  const { data: memo, error } = useQuery({ ...memoQuery(projectId, memoId), enabled: !isGone });
  const leave = () => {
    setIsGone(true);
    onRemoved();
  };
  if (isGone) return null;
  if (error) return <Callout tone="problem">{t("gone")}</Callout>;
  if (!memo) return <Skeleton className="h-72 w-full" />;
  return memo.abilities.includes("memo:write") ? (
    <Writing key={memo.id} projectId={projectId} memo={memo} hideSubject={hideSubject} onRemoved={leave} />
  ) : (
    <article>
      <About projectId={projectId} memo={memo} />
      <h2 className="mt-1 text-xl" dir="auto">
        {memo.title || t("untitled")}
      </h2>
      <div className="mt-3">
        <MemoText document={memo.document} mentions={memo.mentions} />
      </div>
    </article>
  );
}

function About({ projectId, memo }: { projectId: string; memo: MemoView }) {
  const words = useMemoWords();
  return (
    <p className="text-muted text-sm" dir="auto">
      <Link href={subjectAddress(projectId, memo.subject)} className="underline decoration-line-strong hover:text-ink">
        {words.subject(memo)}
      </Link>
    </p>
  );
}

function Writing({ projectId, memo, hideSubject, onRemoved }: Omit<MemoPanelProps, "memoId"> & { memo: MemoView }) {
  const t = useTranslations("memo");
  const common = useTranslations("common");
  const words = useMemoWords();
  const toast = useToast();
  const client = useQueryClient();
  const [title, setTitle] = useState(memo.title);
  const [shown, setShown] = useState({ document: memo.document, stamp: 0 });
  const [merge, setMerge] = useState<MemoMerge | null>(null);
  const onMerged = useCallback((merged: MemoMerge) => {
    setTitle(merged.title);
    setShown(({ stamp }) => ({ document: merged.document, stamp: stamp + 1 }));
    setMerge(merged);
  }, []);
  const { status, change, save } = useMemoSaving(projectId, memo, onMerged);
  const refresh = () => client.invalidateQueries({ queryKey: [...memosKey(projectId), "list"] });
  const remove = useAct(
    () => callApi(memoRoutes.remove, { params: { projectId, memoId: memo.id }, version: memo.version }),
    () => {
      toast.show({ text: t("removed") });
      onRemoved();
      void refresh();
    },
  );
  const [isPrivate, setIsPrivate] = useState(memo.isPrivate);
  return (
    <article className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {hideSubject ? (
          <span className="text-muted text-sm">{words.by(memo)}</span>
        ) : (
          <About projectId={projectId} memo={memo} />
        )}
        <span className="flex items-center gap-2">
          <SaveState status={status} text={common(`save-state.${status}`, { count: 1 })} />
          {memo.isRemovable ? (
            <IconButton label={t("remove")} size="sm" disabled={remove.isBusy} onClick={() => remove.act(undefined)}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          ) : null}
        </span>
      </div>
      <Field label={t("titleField")} hideLabel>
        <Input
          value={title}
          maxLength={200}
          dir="auto"
          placeholder={t("titleField")}
          className="font-semibold text-lg"
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            change({ title: event.currentTarget.value.trim() });
          }}
          onBlur={() => void save()}
        />
      </Field>
      {merge ? (
        <Callout tone={merge.doubled > 0 ? "warn" : "info"} live title={t("merged", { name: merge.by })}>
          {merge.doubled > 0 ? <p>{t("doubled", { count: merge.doubled, name: merge.by })}</p> : null}
        </Callout>
      ) : null}
      <MemoEditor
        projectId={projectId}
        document={shown.document}
        stamp={shown.stamp}
        mentions={memo.mentions}
        onChange={(document) => change({ document })}
        onLeave={() => void save()}
      />
      <TroubleNote trouble={remove.trouble} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-muted text-sm">
        {hideSubject ? null : <span>{words.by(memo)}</span>}
        {memo.isMine ? (
          <Switch
            checked={isPrivate}
            onChange={(event) => {
              setIsPrivate(event.currentTarget.checked);
              change({ isPrivate: event.currentTarget.checked });
            }}
            label={t("privateSwitch")}
          />
        ) : null}
      </div>
    </article>
  );
}
