"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { QuoteFailure } from "@/components/quote/quote-failure";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { callApi } from "@/lib/client/api";
import { codePassagesQuery } from "@/lib/client/codebook/code-passages-query";
import { codeRoutes } from "@/lib/client/codebook/code-routes";
import type { CodeView } from "@/lib/schema/codebook";
import { SplitPassage } from "./split-passage";

interface SplitDialogProps {
  projectId: string;
  code: CodeView;
  /** Where the keyboard goes on; true is the button that opened the dialog. */
  focusAfter: () => HTMLElement | true | null;
  onClose: () => void;
  /** The new code, and how many passages went to it. */
  onDone: (made: CodeView, count: number) => void;
}

/** Splits a code: the passages that are ticked go to a new code beside it, whoever coded them. */
export function SplitDialog({ projectId, code, focusAfter, onClose, onDone }: SplitDialogProps) {
  const t = useTranslations("codebook.split");
  const common = useTranslations("common");
  const [name, setName] = useState("");
  const [definition, setDefinition] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const passages = useInfiniteQuery(codePassagesQuery(projectId, code.id));
  const items = passages.data?.pages.flatMap((page) => page.items) ?? [];
  // What a colleague moved or removed meanwhile is not asked for.
  const ids = items.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const split = useAct(
    (codingIds: readonly string[]) =>
      callApi(codeRoutes.split, {
        params: { projectId, codeId: code.id },
        body: { name, definition, codingIds: [...codingIds] },
      }),
    (made, codingIds) => onDone(made, codingIds.length),
  );
  const choose = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const isAll = items.length > 0 && ids.length === items.length;
  return (
    <Dialog
      finalFocus={focusAfter}
      open
      size="lg"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { name: code.name })}
      description={t("lead")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            type="submit"
            form="split-code"
            variant="primary"
            busy={split.isBusy}
            disabled={ids.length === 0 || name.trim() === ""}
          >
            {t("submit", { count: ids.length })}
          </Button>
        </>
      }
    >
      <form
        id="split-code"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ids.length > 0 && name.trim() !== "") split.act(ids);
        }}
      >
        <Field label={t("name")} error={split.trouble?.fields.name ? `${split.trouble.title}.` : undefined} required>
          <Input value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <Field label={t("definition")} hint={t("definitionHint")}>
          <Textarea
            value={definition}
            rows={2}
            maxLength={20_000}
            onChange={(event) => setDefinition(event.currentTarget.value)}
          />
        </Field>
        <fieldset className="m-0 min-w-0 border-0 p-0" aria-busy={passages.isFetching}>
          <legend className="mb-1 p-0 font-medium text-ink text-sm">{t("passages")}</legend>
          {passages.isError ? (
            <QuoteFailure error={passages.error} onRetry={() => void passages.refetch()} />
          ) : (
            <>
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b pb-2">
                <Checkbox
                  label={t("all")}
                  checked={isAll}
                  indeterminate={ids.length > 0 && !isAll}
                  onChange={() => setChosen(isAll ? new Set() : new Set(items.map(({ id }) => id)))}
                />
                <p role="status" className="text-muted text-sm tabular-nums">
                  {t("chosen", { count: ids.length, of: code.codingCount })}
                </p>
              </div>
              {passages.isPending ? <p className="py-3 text-muted">{t("waiting")}</p> : null}
              <ul className="m-0 max-h-[40vh] list-none overflow-y-auto p-0">
                {items.map((coding) => (
                  <SplitPassage
                    key={coding.id}
                    coding={coding}
                    isChosen={chosen.has(coding.id)}
                    onChoose={() => choose(coding.id)}
                  />
                ))}
              </ul>
              {passages.hasNextPage ? (
                <Button
                  size="sm"
                  className="mt-2"
                  busy={passages.isFetchingNextPage}
                  onClick={() => void passages.fetchNextPage()}
                >
                  {t("more")}
                </Button>
              ) : null}
            </>
          )}
        </fieldset>
        {split.trouble?.fields.name ? null : <TroubleNote trouble={split.trouble} />}
      </form>
    </Dialog>
  );
}
