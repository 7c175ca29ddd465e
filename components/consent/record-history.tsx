"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { consentRecordsQuery } from "@/lib/client/consent/consent-queries";
import type { ConsentFormVersionView } from "@/lib/schema/consent";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import { RecordCard } from "./record-card";

interface RecordHistoryProps {
  projectId: string;
  person: IntervieweeView;
  forms: readonly ConsentFormVersionView[];
  onClose: () => void;
}

/** Every record of one person, newest first, as it was given. */
export function RecordHistory({ projectId, person, forms, onClose }: RecordHistoryProps) {
  const t = useTranslations("consent.records");
  const common = useTranslations("common");
  const query = useQuery(consentRecordsQuery(projectId, person.id));
  const records = query.data?.items;
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { label: person.label })}
      description={t("lead")}
      closeLabel={common("close")}
    >
      {query.isPending ? <Skeleton lines={8} /> : null}
      {query.isError && !records ? (
        <ErrorState
          compact
          title={t("failed")}
          safe={t("safe")}
          todo={t("todo")}
          actions={<Button onClick={() => void query.refetch()}>{common("retry")}</Button>}
        />
      ) : null}
      {records?.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      {records && records.length > 0 ? (
        <ol className="flex flex-col gap-4">
          {records.map((record) => (
            <li key={record.id}>
              <RecordCard record={record} form={forms.find(({ id }) => id === record.formVersionId)} />
            </li>
          ))}
        </ol>
      ) : null}
    </Drawer>
  );
}
