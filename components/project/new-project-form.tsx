"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { callApi } from "@/lib/client/api";
import { projectRoutes } from "@/lib/client/project/project-routes";
import type { ProjectDesign } from "@/lib/domain/project/design";
import { DesignField } from "./design-field";
import { RuleFields } from "./rule-fields";
import { TroubleNote } from "./trouble-note";
import { useAct } from "./use-act";

/** Starts an empty project: its name, what it asks, how it compares, and its rule. */
export function NewProjectForm() {
  const t = useTranslations("project");
  const common = useTranslations("common");
  const router = useRouter();
  const [name, setName] = useState("");
  const [question, setQuestion] = useState("");
  const [outcome, setOutcome] = useState("");
  const [design, setDesign] = useState<ProjectDesign>("mssd");
  const [rule, setRule] = useState({ salienceThreshold: 3, presenceThreshold: 3 });
  const [isLinked, setIsLinked] = useState(true);
  const [isLeaving, setIsLeaving] = useState(false);
  const start = useAct(
    () =>
      callApi(projectRoutes.create, {
        body: { name, researchQuestion: question, outcomeName: outcome, design, settings: rule },
      }),
    (project) => {
      setIsLeaving(true);
      router.push(`/projects/${project.id}`);
    },
  );
  const fault = (field: string) => start.trouble?.fields[field];
  return (
    <form
      className="flex max-w-prose flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        start.act(undefined);
      }}
    >
      <Field label={t("new.name")} hint={t("new.nameHint")} error={fault("name")} required>
        <Input value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Field
        label={t("fields.question")}
        hint={t("fields.questionHint")}
        error={fault("researchQuestion")}
        optionalMark={common("optional")}
      >
        <Textarea value={question} maxLength={4000} onChange={(event) => setQuestion(event.currentTarget.value)} />
      </Field>
      <Field
        label={t("fields.outcome")}
        hint={t("fields.outcomeHint")}
        error={fault("outcomeName")}
        optionalMark={common("optional")}
      >
        <Input value={outcome} maxLength={200} onChange={(event) => setOutcome(event.currentTarget.value)} />
      </Field>
      <DesignField value={design} onValueChange={setDesign} />
      <Fieldset legend={t("new.ruleTitle")} hint={t("new.ruleHint")}>
        <RuleFields
          value={rule}
          isLinked={isLinked}
          faults={{
            salienceThreshold: fault("settings.salienceThreshold"),
            presenceThreshold: fault("settings.presenceThreshold"),
          }}
          onChange={(next, linked) => {
            setRule(next);
            setIsLinked(linked);
          }}
        />
      </Fieldset>
      <TroubleNote trouble={start.trouble} shown={["name", "researchQuestion", "outcomeName"]} />
      <div>
        <Button type="submit" variant="primary" size="lg" busy={start.isBusy || isLeaving}>
          {t("new.submit")}
        </Button>
      </div>
    </form>
  );
}
