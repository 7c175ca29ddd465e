import type { LockedInterviewee } from "../data/interviewee-lock";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { VersionCorrection } from "./settle-version";

type Said = { readonly role: string; readonly intervieweeId?: string | null };

const fault = (voice: Said, people: readonly LockedInterviewee[]): "speakers_needed" | "speaker_foreign" | null => {
  if (voice.role !== "interviewee") return null;
  if (!voice.intervieweeId) return people.length === 1 ? null : "speakers_needed";
  return people.some((person) => person.id === voice.intervieweeId) ? null : "speaker_foreign";
};

const idOf = (voice: Said, people: readonly LockedInterviewee[]): string | null =>
  voice.role === "interviewee" ? (voice.intervieweeId ?? people[0]?.id ?? null) : null;

/**
 * Settles who speaks where a correction says so: an interviewee of this interview, and which one where there are several.
 * Nobody else's words are credited to anybody.
 */
export const settleVoices = (
  correction: VersionCorrection,
  people: readonly LockedInterviewee[],
): Result<VersionCorrection, Refusal> => {
  const stated: readonly (readonly [string, Said])[] =
    correction.kind === "steps"
      ? (correction.turns ?? []).map((turn, place) => [`turns.${place}`, turn] as const)
      : Object.entries(correction.speakers).map(([label, voice]) => [`speakers.${label}`, voice] as const);
  for (const [field, voice] of stated) {
    const found = fault(voice, people);
    if (found === "speakers_needed") return refuse({ code: "speakers_needed", fields: { [field]: found } });
    if (found) return refuse({ code: "validation_failed", fields: { [field]: found } });
  }
  if (correction.kind === "steps") {
    const turns = correction.turns?.map((turn) => ({ ...turn, intervieweeId: idOf(turn, people) })) ?? null;
    return accept({ ...correction, turns });
  }
  const speakers = Object.fromEntries(
    Object.entries(correction.speakers).map(([label, voice]) => {
      const intervieweeId = idOf(voice, people);
      return [label, { role: voice.role, ...(intervieweeId === null ? {} : { intervieweeId }) }];
    }),
  );
  return accept({ ...correction, speakers });
};
