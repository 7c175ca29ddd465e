"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { StaleNote } from "@/components/project/stale-note";
import { TroubleNote } from "@/components/project/trouble-note";
import { useUndoSteps } from "@/components/project/undo-steps";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { callApi } from "@/lib/client/api";
import { codeRoutes } from "@/lib/client/codebook/code-routes";
import type { CodeView } from "@/lib/schema/codebook";
import { type CodeDraft, type CodeFieldName, type CodeFields, codeFieldNames } from "./code-drafts";
import { CodeFieldsForm } from "./code-fields-form";
import { lookOf } from "./code-names";

interface CodeFormProps {
  projectId: string;
  view: CodeView;
  draft: CodeDraft | undefined;
  onType: (fields: Partial<CodeFields>) => void;
  onSaved: (view: CodeView) => void;
  onDiscard: () => void;
  nameRef: RefObject<HTMLInputElement | null>;
}

/** Changes a code: only the fields that were typed are sent, onto the version from which the typing started. */
export function CodeForm({ projectId, view, draft, onType, onSaved, onDiscard, nameRef }: CodeFormProps) {
  const t = useTranslations("codebook");
  const { say } = useUndoSteps();
  const base = draft?.base ?? view;
  const fields: CodeFields = { ...base, ...draft?.fields };
  const save = useAct(
    (version: number) =>
      callApi(codeRoutes.change, { params: { projectId, codeId: view.id }, version, body: draft?.fields ?? {} }),
    (saved) => {
      onSaved(saved);
      say({ text: t("said.saved", { name: saved.name }) });
    },
  );
  /** What changed since the typing began is something else, as after a move: it does not stand against what was typed. */
  const isUntouched = Object.keys(draft?.fields ?? {}).every((name) => {
    const field = name as CodeFieldName;
    return JSON.stringify(view[field]) === JSON.stringify(base[field]);
  });
  const newer = save.trouble?.code === "stale_version" ? (save.trouble.current as CodeView) : null;
  const words = (name: CodeFieldName, from: CodeFields): string => {
    const value = from[name];
    if (typeof value === "string") return value;
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    const { hue, pattern } = lookOf(value);
    return t("colour.of", { hue: t(`colour.${hue}`), pattern: t(`colour.${pattern}`) });
  };
  const conflicts = newer
    ? codeFieldNames.filter(
        (name) => draft?.fields[name] !== undefined && JSON.stringify(newer[name]) !== JSON.stringify(fields[name]),
      )
    : [];
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft) save.act(isUntouched ? view.version : base.version);
      }}
    >
      <CodeFieldsForm
        fields={fields}
        set={onType}
        faults={save.trouble?.fields ?? {}}
        hasParent={view.parentId !== null}
        nameRef={nameRef}
      />
      {newer ? (
        <StaleNote
          differences={conflicts.map((name) => ({
            label: t(`field.${name}`),
            mine: words(name, fields),
            theirs: words(name, newer),
          }))}
          isBusy={save.isBusy}
          onKeepMine={() => save.act(newer.version)}
          onTakeTheirs={() => {
            save.forget();
            onDiscard();
            onSaved(newer);
          }}
        />
      ) : (
        <TroubleNote trouble={save.trouble} shown={[...codeFieldNames]} />
      )}
      {draft ? (
        <div className="sticky bottom-0 z-(--z-sticky) -mx-1 flex flex-wrap items-center gap-2 border-line border-t bg-surface px-1 py-3">
          <Button type="submit" variant="primary" busy={save.isBusy}>
            {t("save")}
          </Button>
          <Button
            onClick={() => {
              save.forget();
              onDiscard();
            }}
          >
            {t("discard")}
          </Button>
          <p role="status" className="text-muted text-sm">
            {t("dirty")}
          </p>
        </div>
      ) : null}
    </form>
  );
}
