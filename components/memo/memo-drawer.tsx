"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ArrowLeft, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Skeleton } from "@/components/ui/skeleton";
import { filterOfSubject, memosQuery } from "@/lib/client/memo/memo-queries";
import { projectQuery } from "@/lib/client/project/project-query";
import type { MemoSubject } from "@/lib/schema/memo";
import { MemoList } from "./memo-list";
import { MemoPanel } from "./memo-panel";
import { useNewMemo } from "./use-new-memo";

interface MemoDrawerProps {
  projectId: string;
  subject: MemoSubject;
  /** What it is about, by name. */
  about: string;
  onClose: () => void;
}

/** The memos about one thing, beside the page that shows it. */
export function MemoDrawer({ projectId, subject, about, onClose }: MemoDrawerProps) {
  const t = useTranslations("memo");
  const common = useTranslations("common");
  const canWrite = useQuery(projectQuery(projectId)).data?.abilities.includes("memo:write") ?? false;
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery(
    memosQuery(projectId, filterOfSubject(subject)),
  );
  const memos = data?.pages.flatMap(({ items }) => items) ?? [];
  const make = useNewMemo(projectId, setChosen);
  return (
    <Drawer
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t("openAbout", { about })}
      closeLabel={common("close")}
    >
      {chosen === null ? (
        <div className="flex flex-col gap-3">
          {canWrite ? (
            <Button className="self-start" busy={make.isBusy} onClick={() => make.act(subject)}>
              <Plus aria-hidden="true" />
              {t("new")}
            </Button>
          ) : null}
          <TroubleNote trouble={make.trouble} />
          {isPending ? <Skeleton lines={4} /> : null}
          {!isPending && memos.length === 0 ? <p className="text-muted">{t("emptySubject")}</p> : null}
          <div className="-mx-3">
            <MemoList memos={memos} chosenId={null} hideSubject onChoose={setChosen} />
          </div>
          {hasNextPage ? (
            <Button className="self-start" onClick={() => void fetchNextPage()}>
              {t("more")}
            </Button>
          ) : null}
        </div>
      ) : (
        <>
          <Button variant="ghost" className="mb-2 -ml-2" onClick={() => setChosen(null)}>
            <ArrowLeft aria-hidden="true" />
            {t("back")}
          </Button>
          <MemoPanel key={chosen} projectId={projectId} memoId={chosen} hideSubject onRemoved={() => setChosen(null)} />
        </>
      )}
    </Drawer>
  );
}
