import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as ACCOUNT } from "../../../app/api/v1/account/route";
import { POST as ADD_CASE } from "../../../app/api/v1/projects/[projectId]/cases/route";
import { DELETE as REMOVE_CODE } from "../../../app/api/v1/projects/[projectId]/codes/[codeId]/route";
import { POST as CODE } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { POST as CONSENT } from "../../../app/api/v1/projects/[projectId]/interviewees/[intervieweeId]/consents/route";
import { POST as ADD_INTERVIEW } from "../../../app/api/v1/projects/[projectId]/interviews/route";
import { problemView } from "../../../lib/schema/problem";
import { logFault } from "../../../lib/server/log";
import { sessionCookieName } from "../../../lib/server/session-cookie";
import { buildPerson, openTestApp, send, type TestApp } from "../../factories/app";
import { buildCode } from "../../factories/code";
import { buildCoding, spanOf } from "../../factories/coding";
import { buildConsent, openChoices } from "../../factories/consent";
import type { Place } from "../../factories/place";
import { buildProject } from "../../factories/project";
import { buildTranscript } from "../../factories/transcript";

let app: TestApp;
let place: Place;

beforeAll(async () => {
  app = await openTestApp();
  const owner = await buildPerson("Owner");
  place = { projectId: await buildProject(owner), owner };
});

afterAll(() => app.close());

const params = () => ({ projectId: place.projectId });

test("the numbers of a refusal come with it, in the shape that the document promises", async () => {
  const { id: codeId } = await buildCode(place);
  const talk = await buildTranscript(place);
  await buildCoding(place, { transcriptId: talk.transcriptId, ...spanOf(talk.text, "trained abroad"), codeId });
  const { body } = await send(REMOVE_CODE, {
    as: place.owner,
    method: "DELETE",
    params: { ...params(), codeId },
    version: 1,
  });
  expect(body).toMatchObject({ code: "still_in_use", values: { count: 1 } });
  expect(problemView.safeParse(body).success).toBe(true);
});

test.each(["%", "%E0%A4%A", "x", ""])(
  "a session cookie that nobody made (%j) is nobody's: 401, and no fault",
  async (value) => {
    const answer = await send(ACCOUNT, { headers: { cookie: `${sessionCookieName()}=${value}` } });
    expect(answer).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
  },
);

test("A24 a fault's log line names places in the code, and no line of its message, however it begins", () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((line) => written.push(String(line)) > 0);
  try {
    logFault("request", new Error("Failing row contains (we lived\n    at the border then\n  at home:1:2 we spoke)"));
  } finally {
    spy.mockRestore();
  }
  expect(written.join("")).not.toMatch(/border|home/);
  expect(written.join("")).toContain("bad-request.test");
});

test("a caller who hangs up leaves no line that accuses the database", () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((line) => written.push(String(line)) > 0);
  try {
    expect(logFault("request", Object.assign(new Error("aborted"), { code: "ECONNRESET" }))).toBe("upload_incomplete");
    expect(logFault("request", Object.assign(new Error("reset"), { code: "ECONNRESET" }))).toBe("database_unavailable");
  } finally {
    spy.mockRestore();
  }
  expect(written).toHaveLength(1);
});

test.each(["2024-02-30", "2024-13-01", "0000-00-00", "yesterday", "2024-2-3", 20240203])(
  "an impossible date (%j) is refused by its field, for an interview and for a consent",
  async (date) => {
    const { intervieweeId } = await buildConsent(place);
    const interview = { number: 900, date, lengthMinutes: 30, language: "en", intervieweeIds: [intervieweeId] };
    const made = await send(ADD_INTERVIEW, { as: place.owner, params: params(), body: interview });
    expect(made).toMatchObject({ status: 422, body: { fields: { date: expect.any(String) } } });
    const record = { formVersion: null, basis: "typed", signedAs: "P", signedOn: date, signedPlace: "X" };
    const signed = await send(CONSENT, {
      as: place.owner,
      params: { ...params(), intervieweeId },
      body: { ...record, choices: openChoices, acknowledgements: [] },
    });
    expect(signed).toMatchObject({ status: 422, body: { fields: { signedOn: expect.any(String) } } });
  },
);

test("a name used twice is refused by its field, also in other capitals and with blanks around it", async () => {
  const add = (name: string) => send(ADD_CASE, { as: place.owner, params: params(), body: { name } });
  expect((await add("Kyrgyzstan 2022")).status).toBe(201);
  for (const name of ["Kyrgyzstan 2022", "KYRGYZSTAN 2022", "  Kyrgyzstan 2022 "])
    expect(await add(name)).toMatchObject({
      status: 409,
      body: { code: "name_taken", fields: { name: expect.any(String) } },
    });
});

test("a threshold of 0 and one above the interviewees are refused in a query, with the number that fits", async () => {
  const ask = (query: string) => send(TABLE, { as: place.owner, params: params(), query });
  expect(await ask("salienceThreshold=0")).toMatchObject({ status: 422, body: { code: "threshold_out_of_range" } });
  const above = await ask("presenceThreshold=400");
  expect(above).toMatchObject({
    status: 422,
    body: { code: "threshold_out_of_range", values: { count: expect.any(Number) } },
  });
  expect(above.body.fields.presenceThreshold).toContain(String(above.body.values.count));
});

test("an anchor that does not match is refused, and says at which edge; nothing is stored", async () => {
  const { id: codeId } = await buildCode(place);
  const talk = await buildTranscript(place);
  const right = spanOf(talk.text, "trained abroad");
  const put = (span: object) =>
    send(CODE, {
      as: place.owner,
      params: params(),
      body: {
        transcriptId: talk.transcriptId,
        version: 1,
        ...right,
        ...span,
        codeId,
        stances: [{ stance: "present" }],
      },
    });
  expect(await put({ exact: "trained Abroad" })).toMatchObject({ status: 422, body: { code: "anchor_mismatch" } });
  expect(await put({ start: right.start + 1, end: right.end + 1 })).toMatchObject({ status: 422 });
  expect(await put({ end: 2_000_000_000 })).toMatchObject({ status: 422, body: { code: "anchor_mismatch" } });
  expect(await put({ start: -1 })).toMatchObject({ status: 422 });
  expect(await put({ start: right.end, end: right.start })).toMatchObject({ status: 422 });
  expect(await put({})).toMatchObject({ status: 201 });
});
