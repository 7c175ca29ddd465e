import { POST as STORE } from "../../app/api/v1/projects/[projectId]/interviews/[interviewId]/recordings/route";
import type { ConsentInput } from "../../lib/schema/consent";
import type { RecordingView } from "../../lib/schema/recording";
import type { Person, Received } from "./app";
import { buildConsent, openChoices } from "./consent";
import { buildInterview } from "./interview";
import type { Place } from "./place";
import { wav } from "./recording-bytes";

type Choice = NonNullable<ConsentInput["choices"]["recording"]>;

/** An interview whose interviewee chose what may be recorded. */
export const buildRecordable = async (
  place: Place,
  recording: Choice,
): Promise<{ readonly interviewId: string; readonly intervieweeId: string }> => {
  const { intervieweeId } = await buildConsent(place, { choices: { ...openChoices, recording } });
  const { id } = await buildInterview(place, { intervieweeIds: [intervieweeId] });
  return { interviewId: id, intervieweeId };
};

/** Sends bytes as the recording of an interview, as a browser does or as none would. */
export const sendRecording = async (
  place: Place,
  interviewId: string,
  body: BodyInit,
  given: { readonly as?: Person; readonly headers?: Record<string, string>; readonly byteCount?: number } = {},
): Promise<Pick<Received, "status" | "body">> => {
  const length = given.byteCount ?? (body instanceof Uint8Array ? body.byteLength : undefined);
  const request = new Request("http://127.0.0.1:3000/api/v1/test", {
    method: "POST",
    headers: {
      origin: "http://127.0.0.1:3000",
      cookie: (given.as ?? place.owner).cookie,
      "content-type": "application/octet-stream",
      ...(length === undefined ? {} : { "content-length": String(length) }),
      ...given.headers,
    },
    body,
    duplex: "half",
  } as RequestInit);
  const response = await STORE(request, { params: Promise.resolve({ projectId: place.projectId, interviewId }) });
  return { status: response.status, body: await response.json() };
};

/** A stored recording of an interview whose interviewee allowed sound. */
export const buildRecording = async (
  place: Place,
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(wav(1)),
): Promise<{ readonly interviewId: string; readonly intervieweeId: string; readonly recording: RecordingView }> => {
  const made = await buildRecordable(place, "videoAndAudio");
  const { status, body } = await sendRecording(place, made.interviewId, bytes);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { ...made, recording: body };
};
