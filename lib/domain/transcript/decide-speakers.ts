import type { SpeakerAssignment } from "./speaker-assignment";

/** Why the speakers of a transcript are not settled, and which labels or interviewees it is about. */
export const speakerRefusals = ["speakers_needed", "speaker_unknown", "speaker_foreign"] as const;

/** One of {@link speakerRefusals}. */
export type SpeakerRefusal = (typeof speakerRefusals)[number];

/** Every label with its voice, or what is missing. */
export type SpeakerDecision =
  | {
      readonly ok: true;
      readonly speakers: ReadonlyMap<string, SpeakerAssignment>;
      /** Labels nobody named: kept as `other`, so that their words credit nobody, and shown. */
      readonly unnamed: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: SpeakerRefusal;
      readonly labels: readonly string[];
      readonly intervieweeIds: readonly string[];
    };

/**
 * Settles who speaks: every interviewee of the interview needs at least one label as her voice (`speakers_needed`). With one
 * interviewee the role alone says who it is; with several each label needs its id. A label that the text does not have
 * (`speaker_unknown`) and an interviewee of another interview (`speaker_foreign`) are refused. A label that is not named becomes
 * `other`: its words are nobody's evidence. Two labels may be one person; two people are never merged here.
 * @example decideSpeakers(["I", "B"], { I: { role: "interviewer" }, B: { role: "interviewee" } }, ["a1"]) // B speaks for a1
 */
export const decideSpeakers = (
  labels: readonly string[],
  named: Readonly<Record<string, SpeakerAssignment>>,
  intervieweeIds: readonly string[],
): SpeakerDecision => {
  const refuse = (reason: SpeakerRefusal, about: readonly string[], ids: readonly string[] = []): SpeakerDecision => ({
    ok: false,
    reason,
    labels: about,
    intervieweeIds: ids,
  });
  const known = new Set(labels);
  const given = Object.entries(named);
  const unknown = given.filter(([label]) => !known.has(label)).map(([label]) => label);
  if (unknown.length > 0) return refuse("speaker_unknown", unknown);
  const foreign = given.filter(
    ([, { intervieweeId }]) => intervieweeId !== undefined && !intervieweeIds.includes(intervieweeId),
  );
  if (foreign.length > 0) {
    return refuse(
      "speaker_foreign",
      foreign.map(([label]) => label),
      foreign.flatMap(([, voice]) => voice.intervieweeId ?? []),
    );
  }
  const onlyInterviewee = intervieweeIds.length === 1 ? intervieweeIds[0] : undefined;
  const speakers = new Map<string, SpeakerAssignment>(labels.map((label) => [label, { role: "other" }]));
  const undecided: string[] = [];
  for (const [label, voice] of given) {
    const intervieweeId = voice.intervieweeId ?? onlyInterviewee;
    if (voice.role !== "interviewee") speakers.set(label, { role: voice.role });
    else if (intervieweeId === undefined) undecided.push(label);
    else speakers.set(label, { role: "interviewee", intervieweeId });
  }
  const voices = new Set([...speakers.values()].map((voice) => voice.intervieweeId));
  const silent = intervieweeIds.filter((id) => !voices.has(id));
  const unnamed = labels.filter((label) => !given.some(([name]) => name === label));
  if (undecided.length > 0) return refuse("speakers_needed", undecided, silent);
  if (silent.length > 0) return refuse("speakers_needed", unnamed, silent);
  return { ok: true, speakers, unnamed };
};
