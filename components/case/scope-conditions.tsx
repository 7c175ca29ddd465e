"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StaleNote } from "@/components/project/stale-note";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { focusLater } from "@/lib/client/project/focus-later";
import { projectRoutes } from "@/lib/client/project/project-routes";
import { detailsKey } from "@/lib/client/project/query-keys";
import type { ProjectView } from "@/lib/schema/project";

/** Which cases belong to the population at all; whoever decides the protocol edits it in place. */
export function ScopeConditions({ project }: { project: ProjectView }) {
  const t = useTranslations("case.scope");
  const fields = useTranslations("project.fields");
  const common = useTranslations("common");
  const toast = useToast();
  const client = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  // The state that was opened: a colleague's later change is told by the refusal, not overwritten.
  const [opened, setOpened] = useState(project.version);
  const save = useAct(
    (version: number) =>
      callApi(projectRoutes.change, {
        params: { projectId: project.id },
        version,
        body: { scopeConditions: draft ?? "" },
      }),
    (saved) => {
      client.setQueryData(detailsKey(project.id), saved);
      setDraft(null);
      focusLater("[data-act=edit-scope]");
      toast.show({ text: t("saved") });
    },
  );
  const newer = save.trouble?.code === "stale_version" ? (save.trouble.current as ProjectView) : null;
  const close = () => {
    setDraft(null);
    save.forget();
    focusLater("[data-act=edit-scope]");
  };
  const canEdit = project.abilities.includes("protocol:change");
  return (
    <Section
      title={t("title")}
      actions={
        canEdit && draft === null ? (
          <Button
            data-act="edit-scope"
            size="sm"
            onClick={() => {
              setDraft(project.scopeConditions);
              setOpened(project.version);
            }}
            aria-label={t("edit")}
          >
            <Pencil aria-hidden="true" />
            {common("edit")}
          </Button>
        ) : null
      }
    >
      {draft === null ? (
        <p className="max-w-prose whitespace-pre-wrap text-base text-ink">
          {project.scopeConditions === "" ? <span className="text-faint">{t("empty")}</span> : project.scopeConditions}
        </p>
      ) : (
        <form
          className="flex max-w-prose flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            save.act(opened);
          }}
        >
          {newer ? (
            <StaleNote
              differences={[{ label: fields("scope"), mine: draft, theirs: newer.scopeConditions }]}
              isBusy={save.isBusy}
              onKeepMine={() => save.act(newer.version)}
              onTakeTheirs={() => {
                client.setQueryData(detailsKey(project.id), newer);
                close();
              }}
            />
          ) : null}
          <Field
            label={fields("scope")}
            hint={fields("scopeHint")}
            hideLabel
            error={save.trouble?.fields.scopeConditions}
          >
            <Textarea
              value={draft}
              maxLength={8000}
              rows={4}
              autoFocus
              onChange={(event) => setDraft(event.currentTarget.value)}
            />
          </Field>
          {newer ? null : <TroubleNote trouble={save.trouble} shown={["scopeConditions"]} />}
          <div className="flex gap-2">
            <Button type="submit" variant="primary" busy={save.isBusy}>
              {t("save")}
            </Button>
            <Button onClick={close}>{common("cancel")}</Button>
          </div>
        </form>
      )}
    </Section>
  );
}
