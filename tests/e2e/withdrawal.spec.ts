import { expect, type Page } from "@playwright/test";
import { readZip } from "../unit/exchange/factor-table/read-back";
import { askApi, callApi } from "./setup/api";
import { joinProject, makePerson, signIn } from "./setup/data";
import { everyPage } from "./setup/every-page";
import { test } from "./setup/journey";
import { settled } from "./setup/settled";
import { buildStudy, type Said, type Study } from "./setup/study";

/* After a withdrawal nothing that the application answers holds what the person said. Each word below stands in another field. */
const markers = ["zqmarkanswer", "zqmarkspeaker", "zqmarkfile", "zqmarksigner", "zqmarkmemo"] as const;
const [answer, speaker, file, signer, memo] = markers;

const withdrawn: Said = {
  answer: `They ${answer} all feared the same thing, and so they went.`,
  speaker,
  fileName: `${file}.txt`,
  signedAs: signer,
  memo: `${memo}, to be read again.`,
};
const staying: Said = {
  answer: "Nobody staying feared it, so nobody went.",
  speaker: "B",
  fileName: "other.txt",
  signedAs: "A pseudonym",
  memo: "",
};

/** A Word or Excel file is a zip: its parts are looked at unpacked. */
const textOf = async (bytes: Buffer): Promise<string> =>
  bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004"
    ? [...(await readZip(bytes))].flat().join("\n")
    : bytes.toString("utf8");

/** Every GET of the API document with the study's ids, and all kinds of exports. */
const routesOf = async (page: Page, study: Study): Promise<readonly string[]> => {
  const { paths } = await askApi(page, "GET", "/openapi.json");
  const [person] = study.people;
  const ids: Readonly<Record<string, string | undefined>> = {
    projectId: study.projectId,
    intervieweeId: person?.intervieweeId,
    interviewId: person?.interviewId,
    transcriptId: person?.transcriptId,
    codeId: study.codeIds[0],
    caseId: study.caseIds[0],
  };
  const { items } = await askApi(page, "GET", `${study.address}/codings`);
  const files = ["factor-table", "interviews"].flatMap((what) =>
    ["docx", "xlsx", "csv", "json", "html"].map((format) => `${what}.${format}`),
  );
  return Object.entries<Record<string, unknown>>(paths)
    .filter(([, methods]) => "get" in methods)
    .flatMap(([path]) => {
      const filled = path.replace(/\{(\w+)\}/g, (whole, name: string) => ids[name] ?? whole);
      if (filled.includes("{file}")) return files.map((name) => filled.replace("{file}", name));
      if (filled.includes("{codingId}"))
        return items.map((item: { id: string }) => filled.replace("{codingId}", item.id));
      return [filled];
    })
    .concat(
      ["present", "absent"].map((stance) => `${study.address}/codings?stance=${stance}`),
      [answer, "feared"].map((text) => `${study.address}/codings?text=${text}`),
      `${study.address}/codings?intervieweeId=${person?.intervieweeId}`,
      `${study.address}/codings?transcriptId=${person?.transcriptId}`,
    );
};

/** What a stream of events tells whoever knows nothing yet; it never ends by itself. */
const readStream = (page: Page, address: string): Promise<string> =>
  page.evaluate(async (from) => {
    const cut = new AbortController();
    const reader = (await fetch(from, { signal: cut.signal })).body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    while (reader && !/event: ready/.test(heard)) {
      const { value, done } = await reader.read();
      if (done) break;
      heard += value;
    }
    cut.abort();
    return heard;
  }, address);

/** Where a marker stands in what the application answers: routes by their bytes, pages by their source and their drawn text. */
const crawl = async (
  page: Page,
  routes: readonly string[],
  study: Study,
  visits = everyPage,
): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  const look = (where: string, text: string) => {
    for (const marker of markers.filter((one) => text.includes(one))) found[marker] = [...(found[marker] ?? []), where];
  };
  for (const route of routes) {
    if (route.endsWith("/events")) {
      look(route, await readStream(page, `/api/v1${route}?after=0`));
      continue;
    }
    const answered = await callApi(page, "GET", route);
    expect(answered.status(), route).toBeLessThan(500);
    look(route, `${JSON.stringify(answered.headers())}\n${await textOf(await answered.body())}`);
  }
  const [person] = study.people;
  const pages = await Promise.all(
    visits.filter(({ page: name }) => !name.includes("transcriptId")).map(async ({ find }) => find(study.address)),
  );
  const transcript = `${study.address}/transcripts/${person?.transcriptId}`;
  const drawer = `${study.address}/factors?cell=${study.codeIds[0]}:${study.caseIds[0]}`;
  for (const address of [...pages, transcript, drawer]) {
    const source = await page.request.get(address);
    expect(source.status(), address).toBeLessThan(500);
    look(address, await source.text());
    await page.goto(address);
    await settled(page);
    look(address, await page.evaluate(() => document.documentElement.innerHTML));
  }
  return found;
};

/** The pages on which words of an interview may stand; the others are looked at as owner. */
const material = everyPage.filter(({ page: name }) => /interview|factors|exports|consent$/.test(name));

// A page of a removed transcript, the search page with a pattern that cannot be read, and a page that is open while one
// person goes and the next comes.
test.use({ expectedComplaints: /status of (401|404|422)/ });

test("after a withdrawal no page, route, search or export holds what the person said, for any role", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(480_000);
  const url = baseURL ?? "";
  const owner = await makePerson("Owner of a study");
  await signIn(context, owner, url);
  await page.goto("/projects");
  const study = await buildStudy(page, "A study with a withdrawal", [withdrawn, staying]);
  const [said] = study.people;
  await askApi(page, "POST", `${study.address}/sources`, { body: { citation: "A report, 2024" } });
  await askApi(page, "PUT", `${study.address}/summaries/${said?.intervieweeId}/${study.codeIds[0]}`, {
    body: { text: `She says: ${answer}` },
  });
  const routes = await routesOf(page, study);

  const before = await crawl(page, routes, study);
  expect(before[answer]?.length, "the crawl can see the words of an answer").toBeGreaterThan(4);
  expect(before[memo]?.length, "and a memo").toBeGreaterThan(0);
  expect(before[speaker]?.length ?? 0, "and a speaker's label").toBeGreaterThanOrEqual(0);

  const [person] = study.people;
  const place = `${study.address}/interviewees/${person?.intervieweeId}`;
  const preview = await askApi(page, "GET", `${place}/withdrawal-preview?mode=stop`);
  const changed = await askApi(page, "POST", `${place}/withdrawal`, { body: { mode: "stop", confirm: person?.label } });
  expect(changed.cellsChanged).toEqual(preview.cellsChanged);
  expect(changed.factorsLost).toEqual(preview.factorsLost);
  expect(preview.factorsLost.length + preview.cellsChanged.length).toBeGreaterThan(0);

  expect(await crawl(page, routes, study), "as owner").toEqual({});
  for (const role of ["coder", "reviewer", "viewer"]) {
    const member = await makePerson(`A ${role}`);
    await joinProject(member, study.projectId, [role]);
    await context.clearCookies();
    await signIn(context, member, url);
    expect(await crawl(page, routes, study, material), `as ${role}`).toEqual({});
  }
});
