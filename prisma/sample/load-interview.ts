import type { Permission } from "../../lib/domain/account/permission";
import { codePointOffset, indexText, sliceText } from "../../lib/domain/transcript/offset";
import { codingBatchInput } from "../../lib/schema/coding";
import { consentInput } from "../../lib/schema/consent";
import { interviewInput } from "../../lib/schema/interview";
import { intervieweeInput } from "../../lib/schema/interviewee";
import { writeContext } from "../../lib/server/edge";
import { loadTranscript } from "../../lib/server/load-transcript";
import type { ProjectScope } from "../../lib/server/scope";
import { storeTranscript } from "../../lib/server/store-transcript";
import { vault } from "../../lib/server/vault";
import { addInterview } from "../../lib/workflow/add-interview";
import { addInterviewee } from "../../lib/workflow/add-interviewee";
import { applyCodes } from "../../lib/workflow/apply-codes";
import { markTurns } from "../../lib/workflow/mark-turns";
import { recordAsked } from "../../lib/workflow/record-asked";
import { recordConsent } from "../../lib/workflow/record-consent";
import { releaseTranscript } from "../../lib/workflow/release-transcript";
import type { Frame } from "./load-frame";
import { known, settle } from "./settle";
import { transcriptText } from "./transcript-text";
import type { SampleInterviewee, SampleTranscript } from "./types";

type Scope = ProjectScope<Permission>;

const context = () => writeContext("system", null);

/** The person with the consent that was signed before the interview. Public names are replaced in the sample. */
const loadPerson = async (scope: Scope, frame: Frame, person: SampleInterviewee): Promise<string> => {
  const { number, label, attributes, consent } = person;
  const { id } = settle(
    await addInterviewee(scope, context(), vault, intervieweeInput.parse({ number, label, attributes })),
    label,
  );
  const { basis, signedAs, signedOn, signedPlace, ...choices } = consent;
  const input = consentInput.parse({
    formVersion: frame.formVersionId,
    choices,
    acknowledgements: frame.acknowledgements,
    basis,
    signedAs,
    signedOn,
    signedPlace,
    ...(choices.identity === "public" ? { displayName: label } : {}),
  });
  settle(await recordConsent(scope, context(), vault, { intervieweeId: id, input }), `consent of ${label}`);
  return id;
};

/** What became of each question of the guide: asked, unless the sample says otherwise. */
const loadAsked = async (scope: Scope, frame: Frame, person: SampleInterviewee, intervieweeId: string) => {
  const entries = [...frame.questionIds].map(([question, questionId]) => {
    const state = person.questionStates.find((it) => it.question === question)?.state ?? "asked";
    return { intervieweeId, questionId, state };
  });
  settle(await recordAsked(scope, context(), { entries }), `questions to ${person.label}`);
};

/** The transcript comes in as a file, as everybody's does, and is opened to the team by the interviewer. */
const importText = async (scope: Scope, interviewId: string, transcript: SampleTranscript, intervieweeId: string) => {
  const label = `Interviewee ${transcript.number}`;
  const form = new FormData();
  form.set("file", new File([transcriptText(transcript, label)], `interview-${transcript.number}.txt`));
  form.set(
    "speakers",
    JSON.stringify({ Interviewer: { role: "interviewer" }, [label]: { role: "interviewee", intervieweeId } }),
  );
  const upload = new Request("http://sample.invalid/", { method: "POST", body: form });
  const stored = settle(await storeTranscript(scope, context(), interviewId, upload), `transcript ${label}`);
  settle(await releaseTranscript(scope, context(), stored.id, { undecided: "refuse" }), `opening of ${label}`);
  const read = settle(await loadTranscript(scope, stored.id), `reading of ${label}`);
  const text = indexText(read.text);
  const isSame = transcript.turns.every((turn, index) => {
    const found = read.turns[index];
    return (
      found &&
      found.role === turn.speaker &&
      sliceText(text, codePointOffset(found.start), codePointOffset(found.end)) === turn.text
    );
  });
  if (!isSame || read.turns.length !== transcript.turns.length) throw new Error(`${label} was read otherwise`);
  return read;
};

/** One interviewee of the sample: person, consent, interview, transcript, questions, codings. */
export const loadInterview = async (
  scope: Scope,
  frame: Frame,
  person: SampleInterviewee,
  transcript: SampleTranscript,
): Promise<string> => {
  const { number, label, interview } = person;
  const intervieweeId = await loadPerson(scope, frame, person);
  const { heldOn: date, minutes: lengthMinutes, language, mode, recordKind: kind } = interview;
  const stated = { number, date, lengthMinutes, language, mode, kind, intervieweeIds: [intervieweeId] };
  const made = settle(await addInterview(scope, context(), interviewInput.parse(stated), false), label);
  await loadAsked(scope, frame, person, intervieweeId);
  const read = await importText(scope, made.id, transcript, intervieweeId);

  const marks = transcript.turns.flatMap(({ question }, turnIndex) =>
    question === undefined ? [] : [{ turnIndex, questionIds: [known(frame.questionIds, question)] }],
  );
  const mark = { transcriptId: read.id, input: { version: read.version, marks } };
  settle(await markTurns(scope, context(), mark), `questions of ${label}`);

  const items = transcript.codings.map(({ turn, quote, code, stances, note }) => {
    const start = read.turns[turn]?.start ?? 0;
    const words = transcript.turns[turn]?.text ?? "";
    const before = [...words.slice(0, words.indexOf(quote))].length;
    return {
      transcriptId: read.id,
      version: read.version,
      start: start + before,
      end: start + before + [...quote].length,
      exact: quote,
      codeId: known(frame.codeIds, code),
      stances: stances.map(({ stance, cases }) => ({
        stance,
        caseIds: cases.map((id) => known(frame.caseIds, id)),
      })),
      ...(note === undefined ? {} : { memo: note }),
    };
  });
  settle(await applyCodes(scope, context(), codingBatchInput.parse({ items })), `codings of ${label}`);
  return intervieweeId;
};
