"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useAnnounce } from "@/components/ui/live-region";
import { callApi } from "@/lib/client/api";
import { codeRoutes } from "@/lib/client/codebook/code-routes";
import type { CodeView } from "@/lib/schema/codebook";

interface NewCodeProps {
  projectId: string;
  /** The code below which it will stand. */
  parent: CodeView | null;
  onAdded: (view: CodeView) => void;
  onClose: () => void;
}

/** Names of new codes, one after the other: Enter adds and waits for the next, Esc ends. */
export function NewCode({ projectId, parent, onAdded, onClose }: NewCodeProps) {
  const t = useTranslations("codebook");
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const add = useAct(
    () =>
      callApi(codeRoutes.add, {
        params: { projectId },
        body: { name, parentId: parent?.id ?? null, isFactor: parent?.isFactor ?? true },
      }),
    (view) => {
      setName("");
      announce(t("said.added", { name: view.name }));
      onAdded(view);
    },
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (name === "") onClose();
    else setName("");
  };
  return (
    <form
      className="mb-3 flex flex-col gap-2 rounded-lg border border-line bg-sunken p-3"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") add.act(undefined);
      }}
    >
      <Field
        label={parent ? t("new.labelBelow", { name: parent.name }) : t("new.label")}
        error={add.trouble ? (add.trouble.fields.name ? `${add.trouble.title}.` : undefined) : undefined}
      >
        <Input value={name} maxLength={200} autoFocus onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      {add.trouble?.fields.name ? null : <TroubleNote trouble={add.trouble} />}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="sm" busy={add.isBusy}>
          {t("new.submit")}
        </Button>
        <Button size="sm" onClick={onClose}>
          {t("new.done")}
        </Button>
      </div>
    </form>
  );
}
