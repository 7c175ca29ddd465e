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

/** No rule is broken by the page as it stands, in the light, the dark and the forced-colours look. */
export const expectAccessible = async (page: Page, what: string): Promise<void> => {
  for (const { name, media, rules } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page });
    const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}\n${failureSummary ?? ""}`),
    );
    expect.soft(found, `${what}, ${name}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
};
