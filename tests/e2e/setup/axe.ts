import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 AA, best practices aside. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What the elements are does not change with the look; what is seen does. */
const ofColour = ["color-contrast", "link-in-text-block"];

const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: null },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: ofColour },
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" }, rules: ofColour },
] as const;

/**
 * Whether the rule speaks of a control beneath an open popover: half of it is seen, and it is no target before the popover
 * closes. Its own size is measured where nothing lies over it.
 */
const isBeneathPopover = (page: Page, rule: string, target: unknown): Promise<boolean> =>
  rule !== "target-size" || typeof target !== "string"
    ? Promise.resolve(false)
    : page.evaluate((selector) => {
        const control = document.querySelector(selector);
        const popover = [...document.querySelectorAll("[role=dialog]")].find((dialog) => !dialog.contains(control));
        if (!control || !popover) return false;
        const [its, over] = [control.getBoundingClientRect(), popover.getBoundingClientRect()];
        return its.left < over.right && over.left < its.right && its.top < over.bottom && over.top < its.bottom;
      }, target);

/** No rule is broken by the page as it stands, in the light, the dark and the forced-colours look. */
export const expectAccessible = async (page: Page, what: string): Promise<void> => {
  for (const { name, media, rules } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page });
    const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
    const found: string[] = [];
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        if (!(await isBeneathPopover(page, id, target[0])))
          found.push(`${id}: ${target.join(" ")}\n${failureSummary ?? ""}`);
    expect.soft(found, `${what}, ${name}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
};
