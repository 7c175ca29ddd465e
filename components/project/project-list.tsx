"use client";

import { ChevronRight, FlaskConical } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import type { ProjectView } from "@/lib/schema/project";
import { LinkPending } from "./link-pending";
import { useListKeys } from "./use-list-keys";

/** The projects of an account, each with its question and what it holds. */
export function ProjectList({ projects }: { projects: readonly ProjectView[] }) {
  const t = useTranslations("project.list");
  const roles = useTranslations("shell.roles");
  const router = useRouter();
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list);
  useShortcuts({
    listNew: (event) => {
      event.preventDefault();
      router.push("/projects/new");
    },
  });
  return (
    <ul ref={list} className="overflow-hidden rounded-lg border border-line bg-surface">
      {projects.map((project) => (
        <li key={project.id} className="relative border-line border-b px-4 py-4 last:border-b-0 hover:bg-hover sm:px-5">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <Link
              data-list-item
              href={`/projects/${project.id}`}
              className="min-w-0 font-semibold text-ink text-lg outline-none before:absolute before:inset-0 focus-visible:before:-outline-offset-2 focus-visible:before:outline-2 focus-visible:before:outline-focus"
            >
              {project.name}
              <LinkPending />
            </Link>
            {project.isSample ? (
              <Badge tone="accent" icon={<FlaskConical aria-hidden="true" />}>
                {t("sample")}
              </Badge>
            ) : null}
          </div>
          <p className="mt-0.5 line-clamp-2 max-w-prose pr-8 text-base text-muted">
            {project.researchQuestion === "" ? t("question") : project.researchQuestion}
          </p>
          <p className="mt-1.5 text-faint text-sm tabular-nums">
            {t("facts", project.counts)}
            <span className="hidden sm:inline">
              {" · "}
              {t("yourRoles", { roles: project.roles.map((role) => roles(role)).join(", ") })}
            </span>
          </p>
          <ChevronRight
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-4 size-4 -translate-y-1/2 text-faint"
          />
        </li>
      ))}
    </ul>
  );
}
