"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ImportPreview } from "@/lib/client/import/import-item";
import { type Voice, type Voices, voiceOf } from "@/lib/client/import/voices";
import { unknownSpeaker } from "@/lib/domain/transcript/turn";
import type { IntervieweeMark } from "@/lib/schema/interviewee";

interface SpeakerTableProps {
  speakers: ImportPreview["speakers"];
  voices: Voices;
  people: readonly IntervieweeMark[];
  disabled: boolean;
  onVoice: (label: string, voice: Voice) => void;
}

/** Each label of the file with its first words, and who it stands for. */
export function SpeakerTable({ speakers, voices, people, disabled, onVoice }: SpeakerTableProps) {
  const t = useTranslations("import.preview");
  const options: { value: Voice; label: string }[] = [
    { value: "interviewer", label: t("interviewer") },
    ...people.map(({ id, label }) => ({ value: voiceOf(id), label })),
    { value: "other", label: t("other") },
  ];
  return (
    <Table caption={t("speakersCaption")}>
      <TableHead>
        <tr>
          <HeaderCell>{t("label")}</HeaderCell>
          <HeaderCell>{t("who")}</HeaderCell>
          <HeaderCell className="text-right">{t("turns")}</HeaderCell>
          <HeaderCell className="text-right">{t("words")}</HeaderCell>
          <HeaderCell>{t("first")}</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {speakers.map((speaker) => {
          const name = speaker.label === unknownSpeaker ? t("noLabel") : speaker.label;
          const voice = voices[speaker.label] ?? "";
          return (
            <TableRow key={speaker.label}>
              <HeaderCell scope="row" dir="auto" className="max-w-48 break-words">
                {name}
              </HeaderCell>
              <Cell className="min-w-44 py-1.5">
                <Select
                  aria-label={t("whoOf", { label: name })}
                  value={voice}
                  disabled={disabled}
                  onChange={(event) => {
                    const chosen = options.find(({ value }) => value === event.currentTarget.value);
                    if (chosen) onVoice(speaker.label, chosen.value);
                  }}
                  options={voice === "" ? [{ value: "", label: t("choose") }, ...options] : options}
                />
              </Cell>
              <Cell numeric>{speaker.turnCount}</Cell>
              <Cell numeric>{speaker.wordCount}</Cell>
              <Cell dir="auto" className="min-w-56 text-muted text-sm">
                {speaker.firstWords}
              </Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
