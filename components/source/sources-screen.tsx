"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { BookOpen, PencilLine, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { MemoButton } from "@/components/memo/memo-button";
import { useListKeys } from "@/components/project/use-list-keys";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { intervieweesQuery } from "@/lib/client/interviewee/interviewees-query";
import { sourcesQuery } from "@/lib/client/source/sources-query";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import type { SourceView } from "@/lib/schema/source";
import { RemoveSource } from "./remove-source";
import { SourceForm } from "./source-form";
import { useKindWord } from "./use-kind-word";

const columns = ["citation", "kind", "year", "authors", "evidence"] as const;

/** The bibliography behind the documents of the factor table. */
export function SourcesScreen({ projectId, canAdd }: { projectId: string; canAdd: boolean }) {
  const t = useTranslations("source");
  const kindWord = useKindWord();
  const region = useRef<HTMLDivElement>(null);
  const { items: sources } = useSuspenseQuery(sourcesQuery(projectId)).data;
  const { items: people } = useSuspenseQuery(intervieweesQuery(projectId)).data;
  const [edited, setEdited] = useState<string | "new" | null>(null);
  const [removed, setRemoved] = useState<SourceView | null>(null);
  useListKeys(region);
  useShortcuts(
    canAdd
      ? {
          listNew: (event) => {
            event.preventDefault();
            setEdited("new");
          },
        }
      : {},
  );
  const authorsOf = (source: SourceView): string => {
    const labels = people.filter(({ id }) => source.authorIntervieweeIds.includes(id)).map(({ label }) => label);
    if (labels.length > 0) return labels.join(", ");
    // Most readers hear it of those alone who chose to be named, so that "no" would say more than is known.
    if (source.hasIntervieweeAuthor === undefined) return "";
    return source.hasIntervieweeAuthor ? t("someAuthor") : t("noAuthor");
  };
  const add = canAdd ? (
    <Button variant="primary" onClick={() => setEdited("new")}>
      <Plus aria-hidden="true" />
      {t("add")}
    </Button>
  ) : null;
  return (
    <div ref={region}>
      <PageHeader
        title={t("title")}
        lead={t("lead", {
          total: sources.length,
          cited: sources.filter(({ evidenceCount }) => evidenceCount > 0).length,
        })}
        actions={sources.length === 0 ? null : add}
      />
      {sources.length === 0 ? (
        <EmptyState icon={<BookOpen aria-hidden="true" />} title={t("empty")} action={add}>
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <Table caption={t("caption")}>
          <TableHead>
            <tr>
              {columns.map((column) => (
                <HeaderCell
                  key={column}
                  className={column === "citation" || column === "evidence" ? undefined : "hidden md:table-cell"}
                >
                  {t(`column.${column}`)}
                </HeaderCell>
              ))}
              <HeaderCell>
                <span className="sr-only">{t("column.acts")}</span>
              </HeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {sources.map((source) => (
              <TableRow key={source.id} interactive data-list-row>
                <HeaderCell scope="row" dir="auto" className="max-w-xl break-words font-normal md:min-w-64">
                  <Link href={`/projects/${projectId}/sources/${source.id}`}>{source.citation}</Link>
                  {source.hasText ? <Badge className="ml-2">{t("hasText")}</Badge> : null}
                </HeaderCell>
                <Cell className="hidden whitespace-nowrap md:table-cell">{kindWord(source.kind)}</Cell>
                <Cell className="hidden tabular-nums md:table-cell">
                  {source.year ?? <span className="text-faint">{t("noYear")}</span>}
                </Cell>
                <Cell className={cn("hidden md:table-cell", source.hasIntervieweeAuthor ? "text-warn" : "text-muted")}>
                  {authorsOf(source)}
                </Cell>
                <Cell className="whitespace-nowrap">{t("evidence", { count: source.evidenceCount })}</Cell>
                <Cell className="w-20 whitespace-nowrap py-1.5 text-right">
                  <MemoButton
                    projectId={projectId}
                    subject={{ kind: "source", sourceId: source.id }}
                    about={source.citation}
                  />
                  {source.abilities.includes("source:change") ? (
                    <IconButton
                      data-list-item
                      label={t("edit", { citation: source.citation })}
                      size="sm"
                      onClick={() => setEdited(source.id)}
                    >
                      <PencilLine aria-hidden="true" />
                    </IconButton>
                  ) : null}
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {edited === null ? null : (
        <SourceForm
          key={edited}
          projectId={projectId}
          source={sources.find(({ id }) => id === edited) ?? null}
          people={people.filter(({ withdrawal }) => withdrawal === null)}
          onRemove={() => {
            setRemoved(sources.find(({ id }) => id === edited) ?? null);
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
      {removed ? <RemoveSource projectId={projectId} source={removed} onClose={() => setRemoved(null)} /> : null}
    </div>
  );
}
