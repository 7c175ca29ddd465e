import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright";
import { findBrowser } from "../../lib/launch/find-browser.mjs";
import type { BenchPerson } from "./people";

/** What it took a page to be ready, in milliseconds. */
export interface PageCost {
  readonly ready: number;
  /** CPU of the page's own process. */
  readonly cpu: number;
  /** The longest time in which the page could not answer; tasks below 50 ms are not told by the browser. */
  readonly longestTask: number;
}

/** A browser for the measurements. */
export interface Browser {
  /**
   * Opens an address in a fresh page and waits until it is ready.
   * @param isReady asked in the page at each frame
   */
  readonly open: (url: string, isReady: () => boolean) => Promise<PageCost>;
  /** Opens an address and lets some work be done in it; the page is closed in the end. */
  readonly use: (url: string, work: (page: Page, session: CDPSession) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long a page is watched after it was ready. */
const SETTLE_MS = 500;

interface Seen {
  ready: number | null;
  longestTask: number;
}

/** Runs in the page before its own scripts. */
const watch = (isReadyText: string) => {
  const seen: Seen = { ready: null, longestTask: 0 };
  Object.assign(window, { benchSeen: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, entry.duration);
  }).observe({ type: "longtask", buffered: true });
  const isReady = new Function(`return (${isReadyText})()`) as () => boolean;
  const look = () => {
    if (document.body && isReady()) seen.ready = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Starts Chromium signed in as a person. @throws when there is none */
export const openBrowser = async (
  url: string,
  person: BenchPerson,
  announce: (sentence: string) => void,
): Promise<Browser> => {
  const { path, args } = await findBrowser(announce);
  const browser = await chromium.launch({ executablePath: path, args });
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
  // The loader of these files gives functions their names by a helper that the page does not have.
  await context.addInitScript({ content: "globalThis.__name = (made) => made;" });
  const cut = person.cookie.indexOf("=");
  const [name, value] = [person.cookie.slice(0, cut), person.cookie.slice(cut + 1)];
  await context.addCookies([{ name, value, url }]);
  const system = await browser.newBrowserCDPSession();
  const renderers = async (): Promise<Map<number, number>> => {
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    return new Map(
      processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime * 1000]),
    );
  };
  return {
    open: async (address, isReady) => {
      const page = await context.newPage();
      // Behind the start of the page's process, which is the browser's own affair.
      const before = await renderers();
      await page.addInitScript(watch, isReady.toString());
      await page.goto(address, { waitUntil: "commit" });
      await page.waitForFunction(() => (window as unknown as { benchSeen?: Seen }).benchSeen?.ready != null, null, {
        timeout: 120_000,
        polling: 250,
      });
      // What follows at once belongs to opening: late parts, idle work.
      await page.waitForTimeout(SETTLE_MS);
      const seen = await page.evaluate(() => (window as unknown as { benchSeen: Seen }).benchSeen);
      const after = await renderers();
      let cpu = 0;
      for (const [id, used] of after) cpu += used - (before.get(id) ?? 0);
      await page.close();
      return { ready: seen.ready ?? 0, cpu, longestTask: seen.longestTask };
    },
    use: async (address, work) => {
      const page = await context.newPage();
      try {
        await page.goto(address, { waitUntil: "commit", timeout: 120_000 });
        await work(page, await context.newCDPSession(page));
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
};
