import { existsSync, readFileSync } from "node:fs";
import { test as base, type Page } from "@playwright/test";
import { findSampleId, joinProject, makePerson, type Person, signIn } from "./data";
import { serverLog } from "./server-log";

interface Journey {
  /** Complaints of the browser that a journey of refusals expects, such as the status of a refused request. */
  readonly expectedComplaints: RegExp | null;
  /** The sample study's address. */
  readonly sample: string;
  /** Signed in, and owner of the sample study. */
  readonly owner: Person;
}

const readServerEnd = () => (existsSync(serverLog) ? readFileSync(serverLog, "utf8").slice(-2_000) : "");

/** What a page complains of or asks of others, which no journey may leave behind. */
const watch = (page: Page, origin: string, complaints: string[]) => {
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && !["data:", "blob:"].includes(protocol)) complaints.push(`asked ${request.url()}`);
  });
};

/**
 * A journey in a browser. It fails on errors in the console and on any request beyond the application's own address.
 */
export const test = base.extend<Journey>({
  expectedComplaints: [null, { option: true }],
  context: async ({ context, baseURL, expectedComplaints }, use) => {
    const complaints: string[] = [];
    context.on("page", (page) => watch(page, new URL(baseURL ?? "").origin, complaints));
    await use(context);
    const unexpected = complaints.filter((text) => !expectedComplaints?.test(text));
    if (unexpected.length > 0)
      throw new Error(`The browser complained:\n${unexpected.join("\n")}\nThe server said last:\n${readServerEnd()}`);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  sample: async ({}, use) => {
    await use(`/projects/${await findSampleId()}`);
  },
  owner: async ({ context, baseURL }, use) => {
    const person = await makePerson("Owner of the journey");
    await joinProject(person, await findSampleId(), ["owner", "interviewer"]);
    await signIn(context, person, baseURL ?? "");
    await use(person);
  },
});
