"use client";

import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { clockOf } from "@/lib/client/transcript/clock-of";
import { readClock } from "@/lib/client/transcript/read-clock";
import type { TurnAttributes } from "@/lib/editor/transcript-document";
import { changeTurn, joinBackward, splitTurn } from "@/lib/editor/turn-commands";
import { TurnTime } from "../recording/turn-time";

interface TurnPanelProps {
  editor: Editor;
  index: number;
  attributes: TurnAttributes;
  people: readonly { readonly id: string; readonly label: string }[];
  hasRecording: boolean;
  /** Where Ctrl+J leads from the text. */
  speaker: RefObject<HTMLSelectElement | null>;
}

const voiceOf = ({ role, intervieweeId }: TurnAttributes): string =>
  role === "interviewee" ? (intervieweeId ?? "") : role;

/** Who speaks the turn at the cursor, and when in the recording; dividing and joining by button. */
export function TurnPanel({ editor, index, attributes, people, hasRecording, speaker }: TurnPanelProps) {
  const t = useTranslations("prepare.turn");
  const { startMs } = attributes;
  const [typed, setTyped] = useState(startMs === null ? "" : clockOf(startMs));
  const [isFaulty, setFaulty] = useState(false);
  const change = (to: Parameters<typeof changeTurn>[1]) => changeTurn(index, to)(editor.state, editor.view.dispatch);
  const run = (command: typeof splitTurn) => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const say = (voice: string) => {
    const person = people.find(({ id }) => id === voice);
    if (person) change({ role: "interviewee", intervieweeId: person.id, speaker: person.label });
    else if (voice === "interviewer") change({ role: "interviewer", intervieweeId: null, speaker: t("interviewer") });
    else change({ role: "other", intervieweeId: null, speaker: t("other") });
  };
  const time = (value: string) => {
    setTyped(value);
    const read = readClock(value);
    setFaulty(value.trim() !== "" && read === null);
    if (value.trim() === "" || read !== null) change({ startMs: read });
  };
  const back = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    editor.view.focus();
  };
  if (attributes.isMasked)
    return (
      <Section title={t("heading", { number: index + 1 })}>
        <p className="text-base text-muted">{t("masked")}</p>
      </Section>
    );
  const toStart = () =>
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, editor.state.selection.$from.start())),
    );
  return (
    <Section title={t("heading", { number: index + 1 })}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc leads back to the text from any field */}
      <div className="flex flex-col gap-3" onKeyDown={back}>
        <Field label={t("speaker")} hint={t("shortcut", { keys: "Ctrl+J" })}>
          <Select
            ref={speaker}
            value={voiceOf(attributes)}
            onChange={(event) => say(event.currentTarget.value)}
            options={[
              { value: "interviewer", label: t("interviewer") },
              ...people.map(({ id, label }) => ({ value: id, label })),
              { value: "other", label: t("other") },
            ]}
          />
        </Field>
        {attributes.role === "other" ? (
          <Field label={t("label")} hint={t("labelHint")}>
            <Input
              value={attributes.speaker}
              maxLength={200}
              onChange={(event) => change({ speaker: event.currentTarget.value })}
            />
          </Field>
        ) : null}
        <Field label={t("time")} hint={t("timeHint")} error={isFaulty ? t("timeFault") : undefined}>
          <Input value={typed} inputMode="numeric" onChange={(event) => time(event.currentTarget.value)} />
        </Field>
        {hasRecording ? <TurnTime startMs={startMs} onTake={(ms) => time(clockOf(ms))} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => run(splitTurn)}>
            {t("split")}
          </Button>
          <Button
            size="sm"
            disabled={index === 0}
            onClick={() => {
              toStart();
              run(joinBackward);
            }}
          >
            {t("joinPrevious")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
