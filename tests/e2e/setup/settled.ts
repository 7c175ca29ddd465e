import type { Page } from "@playwright/test";

/** Waits until React has taken over, so that keys and clicks are not lost. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("main h1, h1") ?? {}).some((key) => key.startsWith("__react")),
  );
  // The keys of the frame come right after the page.
  await page.waitForFunction(
    () => !document.querySelector("[data-shell]") || document.querySelector("[data-shell-keys]") !== null,
  );
};
