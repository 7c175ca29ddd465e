"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { TroubleNote } from "@/components/project/trouble-note";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { activityQuery } from "@/lib/client/audit/activity-query";
import { readTrouble } from "@/lib/client/project/trouble";
import { ActivityTable } from "./activity-table";
import { useActivityWords } from "./activity-words";
import { VerifyLog } from "./verify-log";

interface ActivityScreenProps {
  projectId: string;
  /** Names of the things that events are about, by their id. */
  names: Readonly<Record<string, string>>;
  /** Kinds of events that can happen in a project. */
  kinds: readonly string[];
  canVerify: boolean;
  seesAll: boolean;
}

/** The project's log, and whether it is whole. */
export function ActivityScreen({ projectId, names, kinds, canVerify, seesAll }: ActivityScreenProps) {
  const t = useTranslations("activity");
  const lost = useTranslations("project.trouble");
  const { kindOf } = useActivityWords();
  const [kind, setKind] = useQueryState("kind", parseAsString);
  const log = useInfiniteQuery(activityQuery(projectId, kind));
  const events = log.data?.pages.flatMap((page) => page.items) ?? [];
  const options = [
    { value: "all", label: t("all") },
    ...kinds.map((one) => ({ value: one, label: kindOf(one) })).sort((a, b) => (a.label < b.label ? -1 : 1)),
  ];
  return (
    <div className="max-w-5xl">
      <PageHeader title={t("title")} lead={`${t("lead")}${seesAll ? "" : ` ${t("ownOnly")}`}`} />
      {canVerify ? <VerifyLog projectId={projectId} /> : null}
      <Field label={t("filter")} className="mb-4 max-w-72">
        <Select
          value={kind ?? "all"}
          options={options}
          onChange={(event) => void setKind(event.currentTarget.value === "all" ? null : event.currentTarget.value)}
        />
      </Field>
      {log.isPending ? <Skeleton lines={10} /> : null}
      {log.isError ? (
        <TroubleNote
          trouble={readTrouble(log.error, { title: t("failed"), detail: lost("lostDetail") })}
          className="mb-4"
        />
      ) : null}
      {log.isSuccess && events.length === 0 ? (
        <EmptyState icon={<History aria-hidden="true" />} title={t("empty")} />
      ) : null}
      {events.length > 0 ? (
        <>
          <ActivityTable events={events} names={names} />
          <div className="mt-4 flex flex-wrap items-center gap-3">
            {log.hasNextPage ? (
              <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                {t("more")}
              </Button>
            ) : null}
            <p role="status" className="text-muted text-sm">
              {t("shown", { count: events.length })}
              {log.hasNextPage ? "" : `. ${t("end")}`}
            </p>
          </div>
        </>
      ) : null}
    </div>
  );
}
