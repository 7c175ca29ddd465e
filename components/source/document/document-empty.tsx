"use client";

import { FileText } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { SourceView } from "@/lib/schema/source";
import { DocumentUpload } from "./document-upload";

/** A source without a text: what a text is good for, and how to give one. */
export function DocumentEmpty({ projectId, source }: { projectId: string; source: SourceView }) {
  const t = useTranslations("document");
  const canChange = source.abilities.includes("source:change");
  return (
    <>
      <PageHeader
        title={<span dir="auto">{source.citation}</span>}
        lead={
          <Link className="prose-link" href={`/projects/${projectId}/sources`}>
            {t("back")}
          </Link>
        }
      />
      {canChange ? (
        <DocumentUpload projectId={projectId} source={source} />
      ) : (
        <EmptyState icon={<FileText aria-hidden="true" />} title={t("empty")}>
          {t("emptyAsk")}
        </EmptyState>
      )}
    </>
  );
}
