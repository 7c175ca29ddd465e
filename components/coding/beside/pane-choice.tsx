"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { Combobox } from "@/components/ui/combobox";
import { Select } from "@/components/ui/select";
import type { SidePane } from "@/lib/client/coding/side-pane";
import { interviewsQuery } from "@/lib/client/interview/interviews-query";
import { versionsQuery } from "@/lib/client/transcript/transcript-query";
import { CodeNumber } from "../code-number";
import { useCoding } from "../coding-context";

interface ChoiceProps {
  pane: SidePane;
  onChoose: (what: string | null) => void;
}

/** Which interview: those with a text, by number and by whom they are with. */
function InterviewChoice({ pane, onChoose }: ChoiceProps) {
  const t = useTranslations("coding.beside");
  const { study } = useCoding();
  const { data } = useQuery(interviewsQuery(study.projectId));
  const options = (data?.items ?? []).flatMap(({ number, transcript, interviewees, abilities }) =>
    transcript && abilities.includes("transcript:read")
      ? [
          {
            value: transcript.id,
            label: t(transcript.id === study.transcript.id ? "interviewHere" : "interviewName", { number }),
            hint: interviewees.map(({ label, displayName }) => displayName ?? label).join(", "),
          },
        ]
      : [],
  );
  return (
    <Combobox
      options={options}
      value={pane.what}
      onValueChange={onChoose}
      aria-label={t("choose.interview")}
      placeholder={t("choose.interview")}
      emptyText={t("noneFound")}
      clearLabel={t("clear")}
      openLabel={t("openList")}
      id="side-pane-choice"
    />
  );
}

/** Which code, by number and name. */
function CodeChoice({ pane, onChoose }: ChoiceProps) {
  const t = useTranslations("coding.beside");
  const { study } = useCoding();
  return (
    <Combobox
      options={study.codes.map((numbered) => ({
        value: numbered.code.id,
        label: numbered.code.name,
        mark: <CodeNumber numbered={numbered} size="sm" />,
      }))}
      value={pane.what}
      onValueChange={onChoose}
      aria-label={t(pane.kind === "code" ? "choose.code" : "choose.quotes")}
      placeholder={t("choose.code")}
      emptyText={t("noneFound")}
      clearLabel={t("clear")}
      openLabel={t("openList")}
      id="side-pane-choice"
    />
  );
}

/** Which version; those that may not be read are named and cannot be chosen. */
function VersionChoice({ pane, onChoose }: ChoiceProps) {
  const t = useTranslations("coding.beside");
  const format = useFormatter();
  const { study } = useCoding();
  const { data } = useQuery(versionsQuery(study.projectId, study.transcript.id));
  const others = (data?.items ?? []).filter(({ number }) => number !== study.transcript.version);
  if (data && others.length === 0) return <p className="text-base text-muted">{t("oneVersion")}</p>;
  return (
    <Select
      aria-label={t("choose.version")}
      value={pane.what ?? ""}
      onChange={(event) => onChoose(event.currentTarget.value === "" ? null : event.currentTarget.value)}
      options={[
        { value: "", label: t("choose.version") },
        ...others.map(({ number, createdAt, createdByName, isReadable }) => ({
          value: String(number),
          label: t(isReadable ? "versionName" : "versionShut", {
            version: number,
            when: format.dateTime(new Date(createdAt), { dateStyle: "medium" }),
            name: createdByName,
          }),
          disabled: !isReadable,
        })),
      ]}
    />
  );
}

/** What of its kind is shown. */
export function PaneChoice(props: ChoiceProps) {
  const { kind } = props.pane;
  return (
    <div data-pane-choice>
      {kind === "interview" ? (
        <InterviewChoice {...props} />
      ) : kind === "version" ? (
        <VersionChoice {...props} />
      ) : (
        <CodeChoice key={kind} {...props} />
      )}
    </div>
  );
}
