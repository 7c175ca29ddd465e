import type { CDPSession, Page } from "playwright";

/** Main thread of a page, in milliseconds of CPU since it was opened: script, style, layout and painting on it. */
export type ThreadMeter = () => Promise<number>;

/** Reads what the browser itself counts, far finer than the clock of the process. */
export const threadMeter = async (session: CDPSession): Promise<ThreadMeter> => {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
};

/**
 * Presses a key and waits until what it changes is painted: the frame in which the watched attribute is another one has
 * been handed over.
 * @returns milliseconds from the event to the end of that frame
 */
export const pressToPainted = async (page: Page, key: string): Promise<number> => {
  await page.evaluate(() => {
    const named = () => document.querySelector("mark[data-focused]")?.getAttribute("data-codings") ?? "";
    const before = named();
    Object.assign(window, {
      benchPainted: new Promise<number>((done) => {
        const listen = (event: KeyboardEvent) => {
          const began = event.timeStamp;
          const look = () => {
            if (named() === before) return requestAnimationFrame(look);
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done(performance.now() - began);
            port2.postMessage(null);
            return 0;
          };
          requestAnimationFrame(look);
        };
        document.addEventListener("keydown", listen, { capture: true, once: true });
      }),
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { benchPainted: Promise<number> }).benchPainted);
};
