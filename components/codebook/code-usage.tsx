"use client";

import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { CodeView } from "@/lib/schema/codebook";

interface CodeUsageProps {
  projectId: string;
  code: CodeView;
  /** All codes, to count those below it: the quotes of a code are those of everything below it too. */
  codes: readonly CodeView[];
  canReadWords: boolean;
}

const codingsBelow = (codes: readonly CodeView[], id: string): number =>
  codes
    .filter(({ parentId }) => parentId === id)
    .reduce((sum, child) => sum + child.codingCount + codingsBelow(codes, child.id), 0);

/** How often a code was used, and the way to the passages where the reader may open them. */
export function CodeUsage({ projectId, code, codes, canReadWords }: CodeUsageProps) {
  const t = useTranslations("codebook");
  const all = code.codingCount + codingsBelow(codes, code.id);
  const words =
    all === code.codingCount ? t("codings", { count: all }) : t("codingsBelow", { count: code.codingCount, all });
  if (!canReadWords || all === 0) return <span>{words}</span>;
  return (
    <Link
      href={`/projects/${projectId}/quotes?code=${code.id}`}
      aria-label={t("toQuotes", { words, name: code.name })}
      className="prose-link inline-flex min-h-6 items-center gap-0.5"
    >
      {words}
      <ArrowUpRight aria-hidden="true" className="size-3.5" />
    </Link>
  );
}
