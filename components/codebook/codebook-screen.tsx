"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { BookMarked, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { layOutCodes } from "@/lib/client/codebook/code-tree";
import { numberCodes } from "@/lib/client/coding/number-codes";
import { focusLater } from "@/lib/client/project/focus-later";
import { projectQuery } from "@/lib/client/project/project-query";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import { CodeDetail } from "./code-detail";
import { useCodeDrafts } from "./code-drafts";
import { CodeForm } from "./code-form";
import { CodeReading } from "./code-reading";
import { CodeTree } from "./code-tree";
import { CodeUsage } from "./code-usage";
import { FurtherActs } from "./further-acts";
import { NewCode } from "./new-code";
import { useCodes } from "./use-codes";

/** The codebook: its tree, and beside it one code with everything that says when to use it. */
export function CodebookScreen({ projectId }: { projectId: string }) {
  const t = useTranslations("codebook");
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { drafts, type, drop, rebase } = useCodeDrafts();
  const [chosen, setChosen] = useQueryState("code", parseAsString);
  const [adding, setAdding] = useState<{ parentId: string | null } | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const { codes, put, takeOut, remove, moves } = useCodes({
    projectId,
    onOwnChange: rebase,
    onRemoved: ({ id }) => {
      drop(id);
      void setChosen(null);
      focusLater("[role=tree] [tabindex='0']", "[data-page-heading]");
    },
  });
  const canReadWords = project.abilities.includes("transcript:read");
  const canChange = project.abilities.includes("codebook:change");
  useShortcuts(
    canChange
      ? {
          listNew: (event) => {
            event.preventDefault();
            setAdding({ parentId: null });
          },
        }
      : {},
  );

  const rows = layOutCodes(codes);
  const ordered = rows.map(({ code }) => code);
  const numbers = new Map(numberCodes(ordered).map(({ code, number }) => [code.id, number]));
  const row = rows.find(({ code }) => code.id === chosen) ?? rows[0];
  const isChosen = rows.some(({ code }) => code.id === chosen);
  // The address follows an act a moment later; the keyboard goes on at the code when it is there.
  const landing = useRef<string | null>(null);
  const shownId = row?.code.id ?? null;
  useEffect(() => {
    if (landing.current === null || landing.current !== shownId) return;
    landing.current = null;
    focusLater("#code-heading");
  }, [shownId]);
  const open = () => {
    if (canChange) nameField.current?.focus();
    else document.getElementById("code-heading")?.focus();
  };
  const add = canChange ? (
    <Button variant="primary" onClick={() => setAdding({ parentId: null })}>
      <Plus aria-hidden="true" />
      {t("add")}
    </Button>
  ) : null;
  const newCode = adding ? (
    <NewCode
      key={adding.parentId}
      projectId={projectId}
      parent={codes.find(({ id }) => id === adding.parentId) ?? null}
      onAdded={(view) => {
        put(view);
        void setChosen(view.id);
      }}
      onClose={() => {
        setAdding(null);
        focusLater("[role=tree] [tabindex='0']", "[data-page-heading]");
      }}
    />
  ) : null;

  return (
    <div className="max-w-6xl">
      <PageHeader
        title={t("title")}
        lead={
          <>
            {t("lead", { codes: codes.length, factors: codes.filter((code) => code.isFactor).length })}
            {canChange ? null : ` ${t("readOnly")}`}
          </>
        }
        actions={codes.length > 0 ? add : null}
      />
      {row ? (
        <div className="grid gap-x-10 lg:grid-cols-[19rem_minmax(0,1fr)]">
          <div
            className={cn(
              "min-w-0 lg:sticky lg:top-[calc(var(--shell-top)+1.5rem)] lg:max-h-[calc(100dvh-var(--shell-top)-3rem)] lg:self-start lg:overflow-y-auto",
              isChosen && !adding && "hidden lg:block",
            )}
          >
            {newCode}
            <CodeTree
              rows={rows}
              numbers={numbers}
              unsaved={new Set(drafts.keys())}
              chosenId={row.code.id}
              onChoose={(id) => void setChosen(id)}
              onOpen={open}
              moves={canChange ? moves : null}
              onRemove={canChange ? remove : null}
            />
            {canChange ? (
              <p className="mt-4 hidden text-faint text-xs lg:block">{t("treeHint", { keys: "Ctrl+Shift+D" })}</p>
            ) : null}
          </div>
          <div className={cn("min-w-0", (!isChosen || adding) && "hidden lg:block")}>
            <CodeDetail
              key={row.code.id}
              projectId={projectId}
              row={row}
              number={numbers.get(row.code.id) ?? 0}
              onBack={() => void setChosen(null)}
              usage={<CodeUsage projectId={projectId} code={row.code} codes={codes} canReadWords={canReadWords} />}
              furtherActs={
                <FurtherActs
                  projectId={projectId}
                  code={row.code}
                  codes={ordered}
                  can={{ change: canChange, readWords: canReadWords }}
                  isUnsaved={drafts.has(row.code.id)}
                  onMerged={(from, into) => {
                    takeOut(from);
                    put(into);
                    landing.current = into.id;
                    void setChosen(into.id);
                  }}
                  onSplit={(made) => {
                    put(made);
                    landing.current = made.id;
                    void setChosen(made.id);
                  }}
                />
              }
              acts={
                canChange
                  ? {
                      move: (way) => moves.move(row.code, way),
                      addBelow: () => setAdding({ parentId: row.code.id }),
                      remove: () => remove(row.code),
                    }
                  : null
              }
            >
              {canChange ? (
                <CodeForm
                  projectId={projectId}
                  view={row.code}
                  draft={drafts.get(row.code.id)}
                  onType={(fields) => type(row.code, fields)}
                  onSaved={put}
                  onDiscard={() => drop(row.code.id)}
                  nameRef={nameField}
                />
              ) : (
                <CodeReading code={row.code} />
              )}
            </CodeDetail>
          </div>
        </div>
      ) : (
        <>
          {newCode}
          <EmptyState icon={<BookMarked aria-hidden="true" />} title={t("empty")} action={add}>
            {t("emptyBody")}
          </EmptyState>
        </>
      )}
    </div>
  );
}
